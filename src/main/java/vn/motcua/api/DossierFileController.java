package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.Actor;

/** Files that hang on a dossier, for whoever may read the dossier. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/files/{id}")
@Tag(name = "Papers")
class DossierFileController {

    private final Attachments attachments;
    private final Files files;

    DossierFileController(Attachments attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping
    @Operation(
            operationId = "downloadFile",
            summary = "Download a file handed in with the dossier, or its uploaded result",
            description = "Whoever may read the dossier")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> download(
            Actor actor,
            @PathVariable DossierNumber number,
            @Parameter(description = "id of the file") @PathVariable UUID id) {
        return Attachment.of(attachments.file(actor, number, id), files);
    }
}
