package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.dossiers.WithdrawDossier.Proof;
import vn.motcua.vocabulary.Actor;

/** Withdraws a dossier at its owner's wish (rút hồ sơ). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/withdrawal")
@Tag(name = "Applicant")
class WithdrawalController {

    private final WithdrawDossier withdrawDossier;

    WithdrawalController(WithdrawDossier withdrawDossier) {
        this.withdrawDossier = withdrawDossier;
    }

    /** The desk gives the id of the owner's written request, or says that identity was checked and why; owners need neither. */
    @Schema(requiredProperties = {})
    record Withdrawal(
            String reason, @Nullable UUID request, @Nullable Boolean identityChecked) {

        Withdrawal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "withdraw",
            summary = "Withdraw the dossier",
            description =
                    "Its owner, or the desk it came in by with the owner's request or their identity checked; not once it is decided")
    Standing withdraw(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Withdrawal withdrawal) {
        var proof = new Proof(withdrawal.request(), Boolean.TRUE.equals(withdrawal.identityChecked()));
        return withdrawDossier.withdraw(actor, number, withdrawal.reason(), proof, key);
    }
}
