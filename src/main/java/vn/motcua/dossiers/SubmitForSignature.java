package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** Puts a finished draft before whoever signs (trình ký). */
@Component
public class SubmitForSignature {

    private final StepWork work;
    private final Progression progression;

    SubmitForSignature(StepWork work, Progression progression) {
        this.work = work;
        this.progression = progression;
    }

    private record Request(DossierNumber number, @Nullable Integer step, String note) {}

    /** {@code step} is the step shown on the officer's screen; null = theirs. */
    public Standing submit(Actor actor, DossierNumber number, @Nullable Integer step, String note, RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.SUBMIT_FOR_SIGNATURE,
                new Request(number, step, note),
                key,
                (dossier, open, now) -> {
                    var remark = Reason.optional("note", note);
                    var move = dossier.submitForSignature(open, remark, now);
                    progression.advance(move, dossier, open, StepOutcome.SUBMITTED_FOR_SIGNATURE, now);
                    return move;
                });
    }
}
