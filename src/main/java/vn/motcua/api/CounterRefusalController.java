package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** A dossier declined at the counter: recorded, and answered with the refusal slip. */
@RestController("apiCounterRefusalController")
@RequestMapping("/api/v1/counter/intake-refusals")
@Tag(name = "Desk")
class CounterRefusalController {

    private final DeclineIntake declineIntake;

    CounterRefusalController(DeclineIntake declineIntake) {
        this.declineIntake = declineIntake;
    }

    /** What lies on the counter, and why it cannot be received. */
    @Schema(requiredProperties = {"submission", "reason"})
    record CounterRefusal(@Nullable Submission submission, String reason) {

        CounterRefusal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "declineAtCounter",
            summary = "Decline what lies on the counter, with the reason that goes on the slip: recorded all the same",
            description = "Officers of the receiving desk")
    @ApiResponse(responseCode = "201", description = "Recorded as declined", useReturnTypeSchema = true)
    ResponseEntity<Standing> decline(
            Actor actor, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody CounterRefusal refusal) {
        var submission = Submission.required(refusal.submission());
        return Submission.recorded(declineIntake.declineAtCounter(
                actor, submission.filing(), submission.atCounter(), refusal.reason(), key));
    }
}
