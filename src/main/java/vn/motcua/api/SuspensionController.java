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
import vn.motcua.dossiers.SuspendDossier;
import vn.motcua.vocabulary.Actor;

/** Suspends a dossier in work (tạm dừng). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/suspension")
@Tag(name = "Processing")
class SuspensionController {

    private final SuspendDossier suspendDossier;

    SuspensionController(SuspendDossier suspendDossier) {
        this.suspendDossier = suspendDossier;
    }

    /** A reason of the catalogue, the document it rests on where it needs one, and what there is to say: told to the owner. */
    @Schema(requiredProperties = {"ground", "reason"})
    record Suspension(@Nullable String ground, @Nullable String document, String reason) {

        Suspension {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "suspend",
            summary = "Suspend the dossier for a reason of the catalogue: the clock stops, open steps stay",
            description = "An approver of the competent agency")
    Standing suspend(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Suspension suspension) {
        return suspendDossier.suspend(
                actor, number, suspension.ground(), suspension.document(), suspension.reason(), key);
    }
}
