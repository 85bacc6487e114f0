package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.AnswerConsultation.Verdict;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.WithdrawConsultation;
import vn.motcua.vocabulary.Actor;

/** Questions to other agencies beside a step, and their answers (lấy ý kiến). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/consultations")
@Tag(name = "Processing")
class ConsultationController {

    private final Consult consult;
    private final AnswerConsultation answerConsultation;
    private final WithdrawConsultation withdrawConsultation;

    ConsultationController(
            Consult consult, AnswerConsultation answerConsultation, WithdrawConsultation withdrawConsultation) {
        this.consult = consult;
        this.answerConsultation = answerConsultation;
        this.withdrawConsultation = withdrawConsultation;
    }

    /** {@code agency} is a code; {@code days} are working days, 1 to 30. */
    @Schema(requiredProperties = {"agency", "question", "days"})
    record Question(
            @Nullable Integer step, String agency, @Nullable Long unit, String question, int days) {

        Question {
            agency = Objects.requireNonNullElse(agency, "");
            question = Objects.requireNonNullElse(question, "");
        }
    }

    /** The verdict must be given; a text is needed unless it is to agree. */
    @Schema(requiredProperties = "verdict")
    record Answer(@Nullable Verdict verdict, String text) {

        Answer {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "consult",
            summary = "Ask another agency, or one unit of it, for its opinion",
            description = "The holder of a step that offers it")
    Standing ask(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Question question) {
        return consult.ask(
                actor,
                number,
                question.step(),
                question.agency(),
                question.unit(),
                question.question(),
                question.days(),
                key);
    }

    @PostMapping("/{no}/answer")
    @Operation(
            operationId = "answerConsultation",
            summary = "Answer a question for the agency that was asked",
            description = "Officers who give opinions in the agency, or unit, that was asked")
    Standing answer(
            Actor actor,
            @PathVariable DossierNumber number,
            @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Answer answer) {
        return answerConsultation.answer(actor, number, no, answer.verdict(), answer.text(), key);
    }

    @PostMapping("/{no}/withdrawal")
    @Operation(
            operationId = "withdrawConsultation",
            summary = "Take back a question that is no longer needed",
            description =
                    "The holder of the step that asked; without it, or the answer, the step waits until the answer is due")
    Standing withdraw(
            Actor actor,
            @PathVariable DossierNumber number,
            @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody StepReason why) {
        return withdrawConsultation.withdraw(actor, number, why.step(), no, why.reason(), key);
    }
}
