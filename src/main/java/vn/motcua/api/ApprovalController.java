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
import vn.motcua.dossiers.ApproveDossier;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.Standing;
import vn.motcua.papers.SignResult;
import vn.motcua.vocabulary.Actor;

/** Approves with the result document (phê duyệt). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/approval")
@Tag(name = "Processing")
class ApprovalController {

    private final ApproveDossier approveDossier;
    private final SignResult signResult;

    ApprovalController(ApproveDossier approveDossier, SignResult signResult) {
        this.approveDossier = approveDossier;
        this.signResult = signResult;
    }

    /**
     * {@code result.file} is the id of a file uploaded before, or {@code result.text} has the letter set; with {@code pen} it is
     * signed by the caller's own key first.
     */
    @Schema(requiredProperties = {"result"})
    record Approval(
            @Nullable Integer step,
            ResultDocument result,
            String note,
            @Nullable PenJson pen) {

        Approval {
            result = Objects.requireNonNullElse(result, ResultDocument.letter("", ""));
            note = Objects.requireNonNullElse(note, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "approve",
            summary = "Approve, with an uploaded result or one set from a text, signed on the way if a pen is given",
            description = "The holder of a step that offers it")
    Standing approve(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Approval approval) {
        return approveDossier.approve(
                actor, number, approval.step(), result(actor, number, key, approval), approval.note(), key);
    }

    private ResultDocument result(Actor actor, DossierNumber number, RequestKey key, Approval approval) {
        var pen = approval.pen();
        return pen != null && actor instanceof Actor.Officer officer
                ? signResult.forApproval(officer, number, approval.step(), approval.result(), pen.pen(), key)
                : approval.result();
    }
}
