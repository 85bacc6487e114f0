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
import vn.motcua.dossiers.RefuseDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Refuses on the merits (từ chối giải quyết). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/refusal")
@Tag(name = "Processing")
class RefusalController {

    private final RefuseDossier refuseDossier;

    RefusalController(RefuseDossier refuseDossier) {
        this.refuseDossier = refuseDossier;
    }

    /** A reason of the catalogue with the document it rests on where it needs one; {@code reason} has at least 30 characters. */
    @Schema(requiredProperties = {"ground", "reason"})
    record Refusal(
            @Nullable Integer step,
            @Nullable ResultDocument result,
            @Nullable String ground,
            @Nullable String document,
            String reason) {

        Refusal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "refuse",
            summary =
                    "Refuse on the merits, for a reason of the catalogue; the letter is set from it unless a file is given",
            description = "The holder of a step that offers it")
    Standing refuse(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Refusal refusal) {
        var why = new RefuseDossier.Why(refusal.ground(), refusal.document(), refusal.reason());
        return refuseDossier.refuse(actor, number, refusal.step(), refusal.result(), why, key);
    }
}
