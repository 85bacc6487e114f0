package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ResumeDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** The end of a pause: the clock runs again. */
@Controller
class ResumptionController {

    private final DossierActions actions;
    private final ResumeDossier resume;

    ResumptionController(DossierActions actions, ResumeDossier resume) {
        this.actions = actions;
        this.resume = resume;
    }

    @PostMapping("/desk/dossiers/{number}/resumptions")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.RESUME, sent),
                "Đã tiếp tục giải quyết",
                form -> resume.resume(officer, form.number(), form.text("evidence"), form.key()));
    }
}
