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
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Passes a dossier on (chuyển bước tiếp theo). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/forward")
@Tag(name = "Processing")
class ForwardController {

    private final ForwardDossier forwardDossier;

    ForwardController(ForwardDossier forwardDossier) {
        this.forwardDossier = forwardDossier;
    }

    @PostMapping
    @Operation(
            operationId = "forward",
            summary = "Forward to the next step of the route",
            description = "The holder of a step that offers it")
    Standing forward(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody StepNote note) {
        return forwardDossier.forward(actor, number, note.step(), note.note(), key);
    }
}
