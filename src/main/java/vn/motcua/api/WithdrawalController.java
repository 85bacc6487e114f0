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
import vn.motcua.dossiers.WithdrawDossier;
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

    @PostMapping
    @Operation(
            operationId = "withdraw",
            summary = "Withdraw the dossier",
            description = "Its owner, or the desk it came in by")
    Standing withdraw(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody StepReason why) {
        return withdrawDossier.withdraw(actor, number, why.reason(), key);
    }
}
