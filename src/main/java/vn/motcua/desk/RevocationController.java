package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RevokeResult;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The taking back of a signed result, for everybody who verifies it to see. */
@Controller
class RevocationController {

    private final SignedResults results;
    private final RevokeResult revoke;

    RevocationController(SignedResults results, RevokeResult revoke) {
        this.results = results;
        this.revoke = revoke;
    }

    @GetMapping("/desk/dossiers/{number}/results/{no}/revocation")
    Page show(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        var dossier = DossierNumber.parse(number);
        return new RevocationPage(dossier, results.one(officer, dossier, no), Typed.NOTHING, Faults.NONE);
    }

    @PostMapping("/desk/dossiers/{number}/results/{no}/revocation")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @RequestParam Map<String, String> sent) {
        var form = ActionForm.of(number, Offer.STOP, sent);
        try {
            revoke.revoke(officer, form.number(), no, form.text("reason"), form.key());
        } catch (InvalidInput invalid) {
            return new RevocationPage(
                    form.number(), results.one(officer, form.number(), no), form.typed(), Faults.of(invalid));
        }
        return Page.redirect(
                DossierActions.address(form.number(), null),
                "Đã thu hồi kết quả. Ai kiểm tra tệp hoặc mã của kết quả này đều thấy lý do.");
    }
}
