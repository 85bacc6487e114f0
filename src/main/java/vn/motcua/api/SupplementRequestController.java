package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Asks the applicant for what is missing (yêu cầu bổ sung). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/supplement-request")
@Tag(name = "Processing")
class SupplementRequestController {

    private final RequestSupplement requestSupplement;

    SupplementRequestController(RequestSupplement requestSupplement) {
        this.requestSupplement = requestSupplement;
    }

    /** Which required documents, and what is wrong with each. */
    @Schema(requiredProperties = {"missing", "reason"})
    record SupplementRequest(
            @Nullable Integer step,
            @JsonSetter(contentNulls = Nulls.FAIL) List<MissingPaper> missing,
            String reason) {

        SupplementRequest {
            missing = Given.list("missing", missing);
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "requestSupplement",
            summary = "Ask for a supplement, at intake or while processing: the clock stops",
            description = "Before reception the desk the dossier came in by, then the holder of a step that offers it")
    Standing request(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody SupplementRequest asked) {
        return requestSupplement.request(actor, number, asked.step(), asked.missing(), asked.reason(), key);
    }
}
