package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.SupplementDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Papers that were asked for, handed in at the counter. */
@Controller
class SupplementController {

    private final DossierActions actions;
    private final DossierReading reading;
    private final SupplementDossier supplement;

    SupplementController(DossierActions actions, DossierReading reading, SupplementDossier supplement) {
        this.actions = actions;
        this.reading = reading;
        this.supplement = supplement;
    }

    @PostMapping("/desk/dossiers/{number}/supplements")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.SUPPLEMENT, sent),
                "Đã nhận giấy tờ bổ sung của",
                form -> supplement.supplement(
                        officer, form.number(), handedIn(officer, form), form.text("note"), form.key()));
    }

    private List<Paper> handedIn(Actor.Officer officer, ActionForm form) {
        return Ticks.of(reading.read(officer, form.number()), form.typed()).newlyOnPaper();
    }
}
