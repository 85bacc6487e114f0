package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.SealResult;
import vn.motcua.signatures.SigningKeys;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The agency's seal on a signed result, put by its clerk. */
@Controller
class SealController {

    private final SignedResults results;
    private final SealResult seal;
    private final SigningKeys keys;

    SealController(SignedResults results, SealResult seal, SigningKeys keys) {
        this.results = results;
        this.seal = seal;
        this.keys = keys;
    }

    @GetMapping("/desk/dossiers/{number}/results/{no}/seal")
    Page show(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        return page(officer, DossierNumber.parse(number), no, Typed.NOTHING, Faults.NONE);
    }

    @PostMapping("/desk/dossiers/{number}/results/{no}/seal")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @RequestParam Map<String, String> sent) {
        var form = ActionForm.of(number, Offer.FORWARD, sent);
        try {
            seal.seal(officer, form.number(), no, Pens.of(form), form.key());
        } catch (InvalidInput invalid) {
            return page(officer, form.number(), no, form.typed(), Faults.of(invalid));
        }
        return Page.redirect(DossierActions.address(form.number(), null), "Đã đóng dấu số của cơ quan lên kết quả.");
    }

    private Page page(Actor.Officer officer, DossierNumber number, int no, Typed typed, Faults faults) {
        var result = results.one(officer, number, no);
        return new SealPage(number, result, new Pens(keys.usable(SealResult.keyOwner(result))), typed, faults);
    }
}
