package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A withdrawal on the applicant's wish at the desk. */
@Controller
class WithdrawalController {

    private final DossierActions actions;
    private final WithdrawDossier withdraw;

    WithdrawalController(DossierActions actions, WithdrawDossier withdraw) {
        this.actions = actions;
        this.withdraw = withdraw;
    }

    @PostMapping("/desk/dossiers/{number}/withdrawals")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.WITHDRAW, sent),
                "Đã ghi nhận rút",
                form -> withdraw.withdraw(officer, form.number(), form.text("reason"), form.key()));
    }
}
