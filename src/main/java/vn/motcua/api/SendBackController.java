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
import vn.motcua.dossiers.SendBack;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Gives a dossier back to the step before (trả lại bước trước). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/send-back")
@Tag(name = "Processing")
class SendBackController {

    private final SendBack sendBack;

    SendBackController(SendBack sendBack) {
        this.sendBack = sendBack;
    }

    @PostMapping
    @Operation(
            operationId = "sendBack",
            summary = "Send back to the step before, with the reason",
            description = "The holder of a step that offers it")
    Standing sendBack(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody StepReason why) {
        return sendBack.sendBack(actor, number, why.step(), why.reason(), key);
    }
}
