package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A dossier passed on to the next step. */
@Controller
class ForwardingController {

    private final DossierActions actions;
    private final ForwardDossier forward;

    ForwardingController(DossierActions actions, ForwardDossier forward) {
        this.actions = actions;
        this.forward = forward;
    }

    @PostMapping("/desk/dossiers/{number}/forwardings")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.FORWARD, sent),
                "Đã chuyển bước tiếp theo",
                form -> forward.forward(officer, form.number(), form.step(), form.text("note"), form.key()));
    }
}
