package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.dossiers.WithdrawDossier.Proof;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Takes one's own dossier back, after being asked whether one means it. */
@Controller
class MyWithdrawalController {

    private final DossierReading reading;
    private final WithdrawDossier withdraw;

    MyWithdrawalController(DossierReading reading, WithdrawDossier withdraw) {
        this.reading = reading;
        this.withdraw = withdraw;
    }

    @GetMapping("/dossiers/{number}/withdraw")
    Page ask(Actor.Citizen citizen, @PathVariable String number) {
        return page(citizen, number, "", Faults.NONE);
    }

    @PostMapping("/dossiers/{number}/withdraw")
    Page withdraw(
            Actor.Citizen citizen,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String key) {
        try {
            withdraw.withdraw(citizen, MyDossierController.number(number), reason, Proof.NONE, RequestKey.of(key));
        } catch (InvalidInput input) {
            return page(citizen, number, reason, Faults.of(input));
        }
        return Page.redirect("/dossiers/" + number, "Đã rút hồ sơ.");
    }

    private Page page(Actor.Citizen citizen, String number, String reason, Faults faults) {
        var dossier = reading.read(citizen, MyDossierController.number(number));
        return dossier.may(Offer.WITHDRAW)
                ? new MyWithdrawalPage(dossier, reason, faults)
                : Page.refusal("/dossiers/" + dossier.number(), "Hồ sơ này không còn rút được.");
    }
}
