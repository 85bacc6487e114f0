package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * Takes back a question to another unit that is no longer needed (rút yêu cầu lấy ý kiến), so that the step need not wait for
 * it.
 */
@Component
public class WithdrawConsultation {

    private final StepWork work;
    private final Dossiers dossiers;

    WithdrawConsultation(StepWork work, Dossiers dossiers) {
        this.work = work;
        this.dossiers = dossiers;
    }

    private record Request(DossierNumber number, @Nullable Integer step, int consultation, String reason) {}

    /**
     * Withdraws a question of the actor's own step.
     *
     * @param step the step shown on the officer's screen; null = theirs
     * @param consultation the number of the question within the dossier
     * @throws AlreadyMoved when it was answered or taken back meanwhile: says by whom and when
     */
    public Standing withdraw(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            int consultation,
            String reason,
            RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.CONSULT,
                new Request(number, step, consultation, reason),
                key,
                (dossier, open, now) -> {
                    var said = Reason.required("reason", reason);
                    var question = dossier.questionsOf(open).stream()
                            .filter(asked -> asked.no() == consultation)
                            .findFirst()
                            .orElseThrow(() -> notWaiting(dossier, consultation));
                    return dossier.withdrawQuestion(question, said);
                });
    }

    private RuntimeException notWaiting(Dossier dossier, int consultation) {
        return dossiers.questionEnded(dossier, consultation)
                .<RuntimeException>map(ended -> ended)
                .orElseGet(() -> new NotFound("Bước này không có yêu cầu lấy ý kiến đang chờ trả lời"));
    }
}
