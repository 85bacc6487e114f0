package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.CancelVisit;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A visit that was arranged, called off. */
@Controller
class VisitCancellationController {

    private final DossierActions actions;
    private final CancelVisit cancel;

    VisitCancellationController(DossierActions actions, CancelVisit cancel) {
        this.actions = actions;
        this.cancel = cancel;
    }

    @PostMapping("/desk/dossiers/{number}/visit-cancellations")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.CANCEL_VISIT, sent),
                "Đã hủy lịch xác minh thực tế",
                form -> cancel.cancel(
                        officer, form.number(), form.step(), form.question("visit"), form.text("reason"), form.key()));
    }
}
