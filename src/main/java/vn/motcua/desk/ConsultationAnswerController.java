package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** The answer of the agency that was asked. */
@Controller
class ConsultationAnswerController {

    private final DossierActions actions;
    private final AnswerConsultation answer;

    ConsultationAnswerController(DossierActions actions, AnswerConsultation answer) {
        this.actions = actions;
        this.answer = answer;
    }

    @PostMapping("/desk/dossiers/{number}/consultation-answers")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.ANSWER_CONSULTATION, sent),
                "Đã trả lời ý kiến",
                form -> answer.answer(
                        officer,
                        form.number(),
                        form.question("consultation"),
                        form.chosen(AnswerConsultation.Verdict.class, "verdict", "Chọn ý kiến của cơ quan."),
                        form.text("text"),
                        form.key()));
    }
}
