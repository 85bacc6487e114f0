package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** Passes a dossier on to the next step of its leg (chuyển bước tiếp theo). */
@Component
public class ForwardDossier {

    private final StepWork work;
    private final Progression progression;

    ForwardDossier(StepWork work, Progression progression) {
        this.work = work;
        this.progression = progression;
    }

    private record Request(DossierNumber number, @Nullable Integer step, String note) {}

    /** {@code step} is the step shown on the officer's screen; null = theirs. */
    public Standing forward(Actor actor, DossierNumber number, @Nullable Integer step, String note, RequestKey key) {
        return work.run(
                actor, number, step, StepAction.FORWARD, new Request(number, step, note), key, (dossier, open, now) -> {
                    var remark = Reason.optional("note", note);
                    var move = dossier.forward(open, remark, now);
                    progression.advance(move, dossier, open, StepOutcome.FORWARDED, now);
                    return move;
                });
    }
}
