package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.ClaimStep;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A claim on a step: from then on it is this officer's, visibly to all. */
@Controller
class ClaimController {

    private final DossierActions actions;
    private final ClaimStep claim;

    ClaimController(DossierActions actions, ClaimStep claim) {
        this.actions = actions;
        this.claim = claim;
    }

    @PostMapping("/desk/dossiers/{number}/claims")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.CLAIM, sent),
                "Bạn đã nhận xử lý hồ sơ này",
                form -> claim.claim(officer, form.number(), form.step(), form.key()));
    }
}
