package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import vn.motcua.dossiers.ReplaceResult;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.Standing;
import vn.motcua.papers.SignResult;
import vn.motcua.vocabulary.Actor;

/** Issues another document in the place of a result that was taken back (văn bản thay thế). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/results/{no}/replacement")
@Tag(name = "Signatures")
class ReplacementController {

    private final ReplaceResult replaceResult;
    private final SignResult signResult;

    ReplacementController(ReplaceResult replaceResult, SignResult signResult) {
        this.replaceResult = replaceResult;
        this.signResult = signResult;
    }

    /** As an approval gives its document: a file uploaded before or a text; with {@code pen} it is signed on the way. */
    @Schema(requiredProperties = {"result"})
    record Replacement(
            ResultDocument result, String note, @Nullable PenJson pen) {

        Replacement {
            result = Objects.requireNonNullElse(result, ResultDocument.letter("", ""));
            note = Objects.requireNonNullElse(note, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "replaceResult",
            summary = "Issue another document for a result that was taken back before it was handed out",
            description = "The leadership of the result's agency")
    Standing replace(
            Actor.Officer officer,
            @PathVariable DossierNumber number,
            @Parameter(description = "number of the result that was taken back") @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Replacement replacement) {
        var pen = replacement.pen();
        var document = pen == null
                ? replacement.result()
                : signResult.forReplacement(officer, number, no, replacement.result(), pen.pen(), key);
        return replaceResult.replace(officer, number, no, document, replacement.note(), key);
    }
}
