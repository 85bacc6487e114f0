package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** Gives a dossier back to the step before it for rework (trả lại bước trước), with the reason. */
@Component
public class SendBack {

    private final StepWork work;
    private final Progression progression;

    SendBack(StepWork work, Progression progression) {
        this.work = work;
        this.progression = progression;
    }

    private record Request(DossierNumber number, @Nullable Integer step, String reason) {}

    /** {@code step} is the step shown on the officer's screen; null = theirs. */
    public Standing sendBack(Actor actor, DossierNumber number, @Nullable Integer step, String reason, RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.SEND_BACK,
                new Request(number, step, reason),
                key,
                (dossier, open, now) -> {
                    var said = Reason.required("reason", reason);
                    var move = dossier.sendBack(open, said, now);
                    progression.goBack(move, dossier, open, now);
                    return move;
                });
    }
}
