package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ReturnResult;
import vn.motcua.dossiers.ReturnResult.Collector;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The return of a result to a collector who has shown who they are. */
@Controller
class ReturnController {

    private final DossierReading reading;
    private final ReturnResult giveBack;

    ReturnController(DossierReading reading, ReturnResult giveBack) {
        this.reading = reading;
        this.giveBack = giveBack;
    }

    @GetMapping("/desk/dossiers/{number}/return")
    Page show(Actor.Officer officer, @PathVariable String number) {
        return new ReturnPage(reading.read(officer, DossierNumber.parse(number)), Typed.NOTHING, Faults.NONE);
    }

    @PostMapping("/desk/dossiers/{number}/return")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        var form = ActionForm.of(number, Offer.RETURN, sent);
        try {
            giveBack.giveBack(officer, form.number(), collector(form), form.key());
        } catch (InvalidInput invalid) {
            return new ReturnPage(reading.read(officer, form.number()), form.typed(), Faults.of(invalid));
        }
        return Page.redirect(
                "/desk/dossiers/" + form.number() + "/return", "Đã trả kết quả hồ sơ " + form.number() + ".");
    }

    private static Collector collector(ActionForm form) {
        var card = IdentityCard.read(form.text("idNumber"));
        return new Collector(
                form.chosen(Delivery.Way.class, "way", "Chọn cách trả kết quả."),
                card == null || !form.text("name").isEmpty() ? form.text("name") : card.name(),
                card == null ? form.typed().optional("idNumber") : card.idNumber(),
                form.typed().optional("relation"),
                form.typed().optional("note"));
    }
}
