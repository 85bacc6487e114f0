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
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;

/** The papers of a dossier as PDF, each as it was issued: letters, the routing sheet of every state, results. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}")
@Tag(name = "Papers")
class PaperController {

    private final IssuedPapers papers;
    private final Attachments attachments;
    private final Files files;

    PaperController(IssuedPapers papers, Attachments attachments, Files files) {
        this.papers = papers;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/letters/{no}")
    @Operation(
            operationId = "showLetter",
            summary = "A letter: slip, supplement request, intake refusal or collection receipt",
            description = "Whoever may read the dossier")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> letter(Actor actor, @PathVariable DossierNumber number, @PathVariable int no) {
        return Attachment.ofPaper(number + "-" + no + ".pdf", papers.letter(actor, number, no, PrintReason.VIEWED));
    }

    @GetMapping("/routing-sheet")
    @Operation(
            operationId = "showRoutingSheet",
            summary = "The routing sheet with the hand-overs so far",
            description = "Officers who may read the dossier")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> routingSheet(Actor.Officer officer, @PathVariable DossierNumber number) {
        return Attachment.ofPaper(
                number + "-routing-sheet.pdf", papers.routingSheet(officer, number, PrintReason.VIEWED));
    }

    @GetMapping("/results/{no}")
    @Operation(
            operationId = "showResult",
            summary = "A result: the uploaded file, or the letter set from its text",
            description = "Officers who may read the dossier; its owner when it is what the dossier ends with")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> result(Actor actor, @PathVariable DossierNumber number, @PathVariable int no) {
        return attachments
                .result(actor, number, no)
                .map(file -> Attachment.of(file, files))
                .orElseGet(() -> Attachment.ofPaper(
                        number + "-result-" + no + ".pdf", papers.result(actor, number, no, PrintReason.VIEWED)));
    }
}
