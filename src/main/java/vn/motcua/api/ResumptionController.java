package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ResumeDossier;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Lets the clock run on after a pause between two stages. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/resumption")
@Tag(name = "Desk")
class ResumptionController {

    private final ResumeDossier resumeDossier;

    ResumptionController(ResumeDossier resumeDossier) {
        this.resumeDossier = resumeDossier;
    }

    /** What ended the pause. */
    @Schema(requiredProperties = {"evidence"})
    record Resumption(String evidence) {

        Resumption {
            evidence = Objects.requireNonNullElse(evidence, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "resume",
            summary = "Resume after a pause, with what ended it (e.g. the number of the tax receipt)",
            description = "The desk the dossier came in by")
    Standing resume(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Resumption resumption) {
        return resumeDossier.resume(actor, number, resumption.evidence(), key);
    }
}
