package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.SubmitForSignature;
import vn.motcua.vocabulary.Actor;

/** Puts a finished draft before whoever signs (trình ký). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/submission-for-signature")
@Tag(name = "Processing")
class SignatureController {

    private final SubmitForSignature submitForSignature;

    SignatureController(SubmitForSignature submitForSignature) {
        this.submitForSignature = submitForSignature;
    }

    @PostMapping
    @Operation(
            operationId = "submitForSignature",
            summary = "Submit the draft for signature",
            description = "The holder of a step that offers it")
    Standing submit(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody StepNote note) {
        return submitForSignature.submit(actor, number, note.step(), note.note(), key);
    }
}
