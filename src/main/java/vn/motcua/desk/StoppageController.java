package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.StopDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A dossier stopped for good for a reason of the catalogue. */
@Controller
class StoppageController {

    private final DossierActions actions;
    private final StopDossier stop;

    StoppageController(DossierActions actions, StopDossier stop) {
        this.actions = actions;
        this.stop = stop;
    }

    @PostMapping("/desk/dossiers/{number}/stoppages")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.STOP, sent),
                "Đã dừng giải quyết",
                form -> stop.stop(
                        officer,
                        form.number(),
                        form.text("ground"),
                        form.text("document"),
                        form.text("reason"),
                        form.key()));
    }
}
