package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.SuspendDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A dossier suspended for a reason of the catalogue. */
@Controller
class SuspensionController {

    private final DossierActions actions;
    private final SuspendDossier suspend;

    SuspensionController(DossierActions actions, SuspendDossier suspend) {
        this.actions = actions;
        this.suspend = suspend;
    }

    @PostMapping("/desk/dossiers/{number}/suspensions")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.SUSPEND, sent),
                "Đã tạm dừng giải quyết",
                form -> suspend.suspend(
                        officer,
                        form.number(),
                        form.text("ground"),
                        form.text("document"),
                        form.text("reason"),
                        form.key()));
    }
}
