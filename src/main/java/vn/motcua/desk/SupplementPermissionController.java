package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.AllowSupplement;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.SupplementTurn.Cause;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A superior's leave to ask the applicant once more at the same stage. */
@Controller
class SupplementPermissionController {

    private final DossierActions actions;
    private final AllowSupplement allow;

    SupplementPermissionController(DossierActions actions, AllowSupplement allow) {
        this.actions = actions;
        this.allow = allow;
    }

    @PostMapping("/desk/dossiers/{number}/supplement-permissions")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.ALLOW_SUPPLEMENT, sent),
                "Đã cho phép yêu cầu bổ sung thêm một lần",
                form -> allow.allow(
                        officer,
                        form.number(),
                        form.typed().choice(Cause.class, "cause"),
                        form.text("reason"),
                        form.key()));
    }
}
