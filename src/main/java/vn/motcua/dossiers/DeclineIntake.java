package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;

/** Declines to take a dossier in (từ chối tiếp nhận), with the reason and the refusal slip (phiếu từ chối, Mẫu 03). */
@Component
public class DeclineIntake {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final CounterCheck counter;
    private final NewDossiers newDossiers;
    private final Ledger ledger;

    DeclineIntake(
            Once once, Dossiers dossiers, Gate gate, CounterCheck counter, NewDossiers newDossiers, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.counter = counter;
        this.newDossiers = newDossiers;
        this.ledger = ledger;
    }

    private record Online(DossierNumber number, String reason) {}

    private record Counter(Filing filing, Channel channel, String reason) {}

    /** Declines a dossier that was filed online. */
    public Standing decline(Actor actor, DossierNumber number, String reason, RequestKey key) {
        return once.move(actor, number, key, new Online(number, reason), (dossier, now) -> {
            var said = Reason.required("reason", reason);
            var acting = gate.requireDesk(actor, dossier.facts());
            if (!(dossier instanceof Dossier.Submitted submitted)) {
                throw dossiers.moved(dossier);
            }
            var move = submitted.decline(said).issuing(LetterKind.INTAKE_REFUSAL, Map.of("reason", said));
            return ledger.record(move, acting, now);
        });
    }

    /** Declines what lies on the counter; it is recorded all the same, with its number and slip. */
    public Standing declineAtCounter(Actor actor, Filing filing, Channel channel, String reason, RequestKey key) {
        return once.begin(actor, key, new Counter(filing, channel, reason), now -> {
            var atCounter =
                    counter.check(actor, filing, channel, now, (document, papers) -> Reason.faults("reason", reason));
            var said = Reason.required("reason", reason);
            var checked = atCounter.checked();
            var facts = newDossiers.atDesk(checked, channel, now, now);
            var move = new Dossier.Submitted(facts)
                    .decline(said)
                    .issuing(LetterKind.INTAKE_REFUSAL, Map.of("reason", said));
            move.payload.put("filing", checked.filing());
            return ledger.record(move, atCounter.acting(), now);
        });
    }
}
