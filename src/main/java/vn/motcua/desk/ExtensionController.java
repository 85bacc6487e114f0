package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.Dates;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ExtendDeadline;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A new due date with an apology, given once. */
@Controller
class ExtensionController {

    private final DossierActions actions;
    private final ExtendDeadline extend;

    ExtensionController(DossierActions actions, ExtendDeadline extend) {
        this.actions = actions;
        this.extend = extend;
    }

    @PostMapping("/desk/dossiers/{number}/extensions")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.EXTEND, sent),
                "Đã hẹn lại ngày trả kết quả và lập văn bản xin lỗi",
                form -> extend.extend(
                        officer,
                        form.number(),
                        Dates.parse(form.text("until")).orElse(null),
                        form.text("reason"),
                        form.key()));
    }
}
