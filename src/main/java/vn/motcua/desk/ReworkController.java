package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.SendBack;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A dossier given back to the step before, with the reason. */
@Controller
class ReworkController {

    private final DossierActions actions;
    private final SendBack sendBack;

    ReworkController(DossierActions actions, SendBack sendBack) {
        this.actions = actions;
        this.sendBack = sendBack;
    }

    @PostMapping("/desk/dossiers/{number}/reworks")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.SEND_BACK, sent),
                "Đã trả lại bước trước",
                form -> sendBack.sendBack(officer, form.number(), form.step(), form.text("reason"), form.key()));
    }
}
