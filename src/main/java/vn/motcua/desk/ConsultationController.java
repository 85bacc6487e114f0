package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A question to another unit, beside the step. */
@Controller
class ConsultationController {

    private final DossierActions actions;
    private final Consult consult;

    ConsultationController(DossierActions actions, Consult consult) {
        this.actions = actions;
        this.consult = consult;
    }

    @PostMapping("/desk/dossiers/{number}/consultations")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.CONSULT, sent),
                "Đã gửi lấy ý kiến",
                form -> consult.ask(
                        officer,
                        form.number(),
                        form.step(),
                        agency(form.text("agency")),
                        unit(form.text("agency")),
                        form.text("question"),
                        days(form.text("days")),
                        form.key()));
    }

    /** The choice is an agency's code, or {@code code#unit} for one unit of it. */
    private static String agency(String chosen) {
        var unit = chosen.indexOf('#');
        return unit < 0 ? chosen : chosen.substring(0, unit);
    }

    private static @Nullable Long unit(String chosen) {
        var unit = chosen.substring(chosen.indexOf('#') + 1);
        return chosen.indexOf('#') >= 0 && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }

    private static int days(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }
}
