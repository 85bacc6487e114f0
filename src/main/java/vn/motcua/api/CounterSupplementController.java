package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** An incomplete dossier at the counter: recorded, and answered with the supplement letter. */
@RestController("apiCounterSupplementController")
@RequestMapping("/api/v1/counter/supplement-requests")
@Tag(name = "Desk")
class CounterSupplementController {

    private final RequestSupplement requestSupplement;

    CounterSupplementController(RequestSupplement requestSupplement) {
        this.requestSupplement = requestSupplement;
    }

    /** What lies on the counter, which required documents are missing or unfit, and why. */
    @Schema(requiredProperties = {"submission", "missing", "reason"})
    record CounterSupplement(
            @Nullable Submission submission,
            @JsonSetter(contentNulls = Nulls.FAIL) List<MissingPaper> missing,
            String reason) {

        CounterSupplement {
            missing = Given.list("missing", missing);
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "requestSupplementAtCounter",
            summary =
                    "Record an incomplete dossier at the counter and hand out the supplement letter: no clock runs yet",
            description = "Officers of the receiving desk")
    @ApiResponse(responseCode = "201", description = "Recorded, waiting for the supplement", useReturnTypeSchema = true)
    ResponseEntity<Standing> request(
            Actor actor, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody CounterSupplement asked) {
        var submission = Submission.required(asked.submission());
        return Submission.recorded(requestSupplement.requestAtCounter(
                actor, submission.filing(), submission.atCounter(), asked.missing(), asked.reason(), key));
    }
}
