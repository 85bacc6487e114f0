package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.WithdrawConsultation;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A question to another unit, taken back by the step that asked it. */
@Controller
class ConsultationWithdrawalController {

    private final DossierActions actions;
    private final WithdrawConsultation withdraw;

    ConsultationWithdrawalController(DossierActions actions, WithdrawConsultation withdraw) {
        this.actions = actions;
        this.withdraw = withdraw;
    }

    @PostMapping("/desk/dossiers/{number}/consultation-withdrawals")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.WITHDRAW_CONSULTATION, sent),
                "Đã rút yêu cầu lấy ý kiến",
                form -> withdraw.withdraw(
                        officer,
                        form.number(),
                        form.step(),
                        form.question("consultation"),
                        form.text("reason"),
                        form.key()));
    }
}
