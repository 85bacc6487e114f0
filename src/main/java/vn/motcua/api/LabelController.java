package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.documents.Attachment;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Labels;
import vn.motcua.vocabulary.Actor;

/** The label of a dossier's folder. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/label")
@Tag(name = "Papers")
class LabelController {

    private final Labels labels;

    LabelController(Labels labels) {
        this.labels = labels;
    }

    @GetMapping
    @Operation(
            operationId = "showLabel",
            summary = "The label for the folder (70 × 37 mm): number, bar code, applicant, due time",
            description = "Officers who may read the dossier")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> show(Actor.Officer officer, @PathVariable DossierNumber number) {
        return Attachment.ofPaper(number + "-label.pdf", labels.pdf(officer, number));
    }
}
