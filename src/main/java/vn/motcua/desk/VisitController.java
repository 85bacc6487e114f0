package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.ArrangeVisit;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** An appointment with the applicant to look at things where they are. */
@Controller
class VisitController {

    private final DossierActions actions;
    private final ArrangeVisit arrange;

    VisitController(DossierActions actions, ArrangeVisit arrange) {
        this.actions = actions;
        this.arrange = arrange;
    }

    @PostMapping("/desk/dossiers/{number}/visits")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.ARRANGE_VISIT, sent),
                "Đã hẹn xác minh thực tế",
                form -> arrange.arrange(officer, form.number(), form.step(), form.visitPlan(), form.key()));
    }
}
