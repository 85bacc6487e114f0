package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Takes a dossier back on the applicant's wish (rút hồ sơ), online or at the desk, as long as no result stands. */
@Component
public class WithdrawDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Ledger ledger;

    WithdrawDossier(Once once, Dossiers dossiers, Gate gate, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, String reason) {}

    public Standing withdraw(Actor actor, DossierNumber number, String reason, RequestKey key) {
        return once.run(actor, key, new Request(number, reason), now -> {
            var said = Reason.optional("reason", reason);
            var dossier = dossiers.lock(number);
            var acting = gate.requireOwnerOrDesk(actor, dossier.facts());
            var move = switch (dossier) {
                case Dossier.Submitted d -> d.withdraw(said);
                case Dossier.InProgress d -> d.withdraw(said);
                case Dossier.AwaitingSupplement d -> d.withdraw(said);
                case Dossier.AwaitingPayment d -> d.withdraw(said);
                case Dossier.Suspended d -> d.withdraw(said);
                case Dossier.Declined d -> throw dossiers.moved(d);
                case Dossier.Withdrawn d -> throw dossiers.moved(d);
                case Dossier.Stopped d -> throw dossiers.moved(d);
                case Dossier.ResultReady d -> throw dossiers.moved(d);
                case Dossier.Returned d -> throw dossiers.moved(d);
            };
            return ledger.record(move, acting, now);
        });
    }
}
