package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/**
 * Goes on after a pause (nghĩa vụ tài chính đã xong, hết niêm yết, hết căn cứ tạm dừng): the clock runs, the next stage opens,
 * or the steps that a decision suspended go on with the time they had left.
 */
@Component
public class ResumeDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Progression progression;
    private final Deadlines deadlines;
    private final Ledger ledger;

    ResumeDossier(
            Once once, Dossiers dossiers, Gate gate, Progression progression, Deadlines deadlines, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.progression = progression;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, String evidence) {}

    /** {@code evidence} says what ended the wait, e.g. the number of the payment receipt. */
    public Standing resume(Actor actor, DossierNumber number, String evidence, RequestKey key) {
        return once.move(actor, number, key, new Request(number, evidence), (dossier, now) -> {
            var said = Reason.content("evidence", evidence);
            var facts = dossier.facts();
            gate.requireSight(actor, facts);
            if (!(dossier instanceof Dossier.Resumable waiting)) {
                throw dossiers.moved(dossier);
            }
            var acting = acting(actor, dossier);
            var move = waiting.resume().saying(Map.of("evidence", said));
            move.resumesTheClock = true;
            move.due = deadlines.resumed(facts, now);
            goOn(move, dossier, now);
            return ledger.record(move, acting, now);
        });
    }

    /** The desk sees that a wait is over; what an approver suspended, an approver may let go on too. */
    private Acting acting(Actor actor, Dossier dossier) {
        var facts = dossier.facts();
        return dossier instanceof Dossier.Suspended suspended && suspended.byDecision()
                ? gate.approving(actor, facts, facts.agency()).orElseGet(() -> gate.requireDesk(actor, facts))
                : gate.requireDesk(actor, facts);
    }

    private void goOn(Move move, Dossier dossier, Instant now) {
        var stopped = dossier.facts().clockStoppedAt();
        if (dossier instanceof Dossier.Suspended suspended && suspended.byDecision() && stopped != null) {
            progression.shift(move, suspended.steps(), suspended.legs(), stopped, now);
        } else {
            progression.resume(move, dossier.facts(), now);
        }
    }
}
