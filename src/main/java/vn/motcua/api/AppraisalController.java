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
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.Appraise.Finding;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Appraises a dossier (thẩm định). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/appraisal")
@Tag(name = "Processing")
class AppraisalController {

    private final Appraise appraise;

    AppraisalController(Appraise appraise) {
        this.appraise = appraise;
    }

    /** The finding must be given; an opinion is needed when the finding is that the dossier is not eligible. */
    @Schema(requiredProperties = "finding")
    record Appraisal(@Nullable Integer step, @Nullable Finding finding, String opinion) {

        Appraisal {
            opinion = Objects.requireNonNullElse(opinion, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "appraise",
            summary = "Record the case officer's finding and pass the dossier on",
            description = "The holder of a step that offers it")
    Standing appraise(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Appraisal appraisal) {
        return appraise.appraise(actor, number, appraisal.step(), appraisal.finding(), appraisal.opinion(), key);
    }
}
