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
import vn.motcua.papers.SignResult;
import vn.motcua.vocabulary.Actor;

/** Refuses on the merits (từ chối giải quyết). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/refusal")
@Tag(name = "Processing")
class RefusalController {

    private final RefuseDossier refuseDossier;
    private final SignResult signResult;

    RefusalController(RefuseDossier refuseDossier, SignResult signResult) {
        this.refuseDossier = refuseDossier;
        this.signResult = signResult;
    }

    /**
     * A reason of the catalogue with the document it rests on where it needs one; {@code reason} has at least 30 characters; with
     * {@code pen} the letter is signed by the caller's own key first.
     */
    @Schema(requiredProperties = {"ground", "reason"})
    record Refusal(
            @Nullable Integer step,
            @Nullable ResultDocument result,
            @Nullable String ground,
            @Nullable String document,
            String reason,
            @Nullable PenJson pen) {

        Refusal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "refuse",
            summary =
                    "Refuse on the merits, for a reason of the catalogue; the letter is set from it unless a file is given, signed on the way if a pen is",
            description = "The holder of a step that offers it")
    Standing refuse(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Refusal refusal) {
        var why = new RefuseDossier.Why(refusal.ground(), refusal.document(), refusal.reason());
        var pen = refusal.pen();
        var letter = pen != null && actor instanceof Actor.Officer officer
                ? signResult.forRefusal(officer, number, refusal.step(), refusal.result(), why, pen.pen(), key)
                : refusal.result();
        return refuseDossier.refuse(actor, number, refusal.step(), letter, why, key);
    }
}
