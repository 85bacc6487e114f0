package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Stops a dossier for good (dừng giải quyết) on a legal ground; the approver of the competent agency decides. */
@Component
public class StopDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Ledger ledger;

    StopDossier(Once once, Dossiers dossiers, Gate gate, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, String reason, String legalBasis) {}

    public Standing stop(Actor actor, DossierNumber number, String reason, String legalBasis, RequestKey key) {
        return once.run(actor, key, new Request(number, reason, legalBasis), now -> {
            var said = Reason.required("reason", reason);
            var basis = Reason.required("legalBasis", legalBasis);
            var dossier = dossiers.lock(number);
            gate.requireSight(actor, dossier.facts());
            var acting = gate.approving(actor, dossier.facts(), dossier.facts().agency())
                    .orElseThrow(
                            () -> new NotYours("Dừng giải quyết hồ sơ do lãnh đạo cơ quan có thẩm quyền quyết định."));
            var move = switch (dossier) {
                case Dossier.InProgress d -> d.stop(said, basis);
                case Dossier.AwaitingSupplement d -> d.stop(said, basis);
                case Dossier.AwaitingPayment d -> d.stop(said, basis);
                case Dossier.Suspended d -> d.stop(said, basis);
                case Dossier.Submitted d -> throw dossiers.moved(d);
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
