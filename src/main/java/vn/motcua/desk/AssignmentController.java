package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.AssignStep;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Page;

/** An open step put into somebody's hands, or back into those of all who may take it. */
@Controller
class AssignmentController {

    /** What the form sends for "nobody in particular". */
    static final String NOBODY = "-";

    private final DossierActions actions;
    private final AssignStep assign;

    AssignmentController(DossierActions actions, AssignStep assign) {
        this.actions = actions;
        this.assign = assign;
    }

    @PostMapping("/desk/dossiers/{number}/assignments")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.ASSIGN, sent),
                "Đã ghi phân công",
                form -> assign.assign(officer, form.number(), assignment(form), form.key()));
    }

    private static AssignStep.Assignment assignment(ActionForm form) {
        var to = form.text("officer");
        if (to.isEmpty()) {
            throw new InvalidInput("officer", "Chọn người nhận việc.");
        }
        return new AssignStep.Assignment(
                form.step(),
                id(form.text("from." + form.step())),
                to.equals(NOBODY) ? null : id(to),
                form.text("reason"));
    }

    static @Nullable Long id(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
