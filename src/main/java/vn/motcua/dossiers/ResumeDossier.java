package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Goes on after the pause between two stages (nghĩa vụ tài chính đã xong, hết niêm yết): the next stage opens, the clock runs. */
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
        return once.run(actor, key, new Request(number, evidence), now -> {
            var said = Reason.required("evidence", evidence);
            var dossier = dossiers.lock(number);
            var acting = gate.requireDesk(actor, dossier.facts());
            var facts = dossier.facts();
            var move = resumed(dossier).saying(Map.of("evidence", said));
            move.resumesTheClock = true;
            move.due = deadlines.resumed(facts, now);
            progression.resume(move, facts, now);
            return ledger.record(move, acting, now);
        });
    }

    private Move resumed(Dossier dossier) {
        return switch (dossier) {
            case Dossier.AwaitingPayment waiting -> waiting.resume();
            case Dossier.Suspended waiting -> waiting.resume();
            case Dossier other -> throw dossiers.moved(other);
        };
    }
}
