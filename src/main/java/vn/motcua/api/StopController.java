package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.StopDossier;
import vn.motcua.vocabulary.Actor;

/** Ends a dossier without a result (dừng xử lý). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/stop")
@Tag(name = "Processing")
class StopController {

    private final StopDossier stopDossier;

    StopController(StopDossier stopDossier) {
        this.stopDossier = stopDossier;
    }

    /** A reason of the catalogue, the document it rests on where it needs one, and what there is to say: printed on the notice. */
    @Schema(requiredProperties = {"ground", "reason"})
    record Stop(@Nullable String ground, @Nullable String document, String reason) {

        Stop {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "stop",
            summary = "Stop the dossier for good, for a reason of the catalogue; the notice is issued",
            description = "An approver of the competent agency")
    Standing stop(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Stop stop) {
        return stopDossier.stop(actor, number, stop.ground(), stop.document(), stop.reason(), key);
    }
}
