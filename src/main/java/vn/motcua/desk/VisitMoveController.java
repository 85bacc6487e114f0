package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.MoveVisit;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Another time or place for a visit that was arranged. */
@Controller
class VisitMoveController {

    private final DossierActions actions;
    private final MoveVisit move;

    VisitMoveController(DossierActions actions, MoveVisit move) {
        this.actions = actions;
        this.move = move;
    }

    @PostMapping("/desk/dossiers/{number}/visit-moves")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.stay(
                officer,
                ActionForm.of(number, Offer.MOVE_VISIT, sent),
                "Đã đổi lịch xác minh thực tế",
                form -> move.move(
                        officer,
                        form.number(),
                        form.step(),
                        form.question("visit"),
                        form.visitPlan(),
                        form.text("reason"),
                        form.key()));
    }
}
