package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** An appraisal: what the case officer found. */
@Controller
class AppraisalController {

    private final DossierActions actions;
    private final Appraise appraise;

    AppraisalController(DossierActions actions, Appraise appraise) {
        this.actions = actions;
        this.appraise = appraise;
    }

    @PostMapping("/desk/dossiers/{number}/appraisals")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.APPRAISE, sent),
                "Đã thẩm định",
                form -> appraise.appraise(
                        officer,
                        form.number(),
                        form.step(),
                        form.chosen(Appraise.Finding.class, "finding", "Chọn kết quả thẩm định."),
                        form.text("opinion"),
                        form.key()));
    }
}
