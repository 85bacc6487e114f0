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
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Declines a dossier at the door (từ chối tiếp nhận). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/decline")
@Tag(name = "Desk")
class IntakeRefusalController {

    private final DeclineIntake declineIntake;

    IntakeRefusalController(DeclineIntake declineIntake) {
        this.declineIntake = declineIntake;
    }

    /** Why it cannot be received. */
    @Schema(requiredProperties = {"reason"})
    record IntakeRefusal(String reason) {

        IntakeRefusal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "declineIntake",
            summary = "Decline the intake, with the reason that goes on the letter",
            description = "The desk the dossier came in by")
    Standing decline(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody IntakeRefusal refusal) {
        return declineIntake.decline(actor, number, refusal.reason(), key);
    }
}
