package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.SubmitForSignature;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A finished draft put before whoever signs. */
@Controller
class SignatureRequestController {

    private final DossierActions actions;
    private final SubmitForSignature submit;

    SignatureRequestController(DossierActions actions, SubmitForSignature submit) {
        this.actions = actions;
        this.submit = submit;
    }

    @PostMapping("/desk/dossiers/{number}/signature-requests")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.SUBMIT_FOR_SIGNATURE, sent),
                "Đã trình ký",
                form -> submit.submit(officer, form.number(), form.step(), form.text("note"), form.key()));
    }
}
