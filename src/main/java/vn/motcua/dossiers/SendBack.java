package vn.motcua.dossiers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

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
                    if (open.step() == 0) {
                        throw new InvalidInput(
                                "step", "Đây là bước đầu của phần việc, không có bước trước để trả lại.");
                    }
                    var move = Move.of(dossier.facts(), EventType.SENT_BACK, DossierState.IN_PROGRESS)
                            .saying(Map.of("step", open.name(), "reason", said))
                            .closing(open, StepOutcome.SENT_BACK, said);
                    progression.goBack(move, dossier, open, now);
                    return move;
                });
    }
}
