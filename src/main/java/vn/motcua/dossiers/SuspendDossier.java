package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ground.Kind;
import vn.motcua.vocabulary.Actor;

/**
 * Suspends a dossier in work (tạm dừng) for a reason of the catalogue, with its legal basis: the clock of the whole dossier
 * stands still, and its open steps stay with their holders until it goes on. The approver of the competent agency decides.
 */
@Component
public class SuspendDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Grounds grounds;
    private final Ledger ledger;

    SuspendDossier(Once once, Dossiers dossiers, Gate gate, Grounds grounds, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.grounds = grounds;
        this.ledger = ledger;
    }

    private record Request(
            DossierNumber number,
            @Nullable String ground,
            @Nullable String document,
            String reason) {}

    /**
     * @param ground code of a {@link Ground} of the dossier's rule set
     * @param document what it rests on in this case; may be null where the ground needs none
     */
    public Standing suspend(
            Actor actor,
            DossierNumber number,
            @Nullable String ground,
            @Nullable String document,
            String reason,
            RequestKey key) {
        return once.move(actor, number, key, new Request(number, ground, document, reason), (dossier, now) -> {
            var facts = dossier.facts();
            gate.requireSight(actor, facts);
            if (!(dossier instanceof Dossier.InProgress inProgress)) {
                throw dossiers.moved(dossier);
            }
            var acting = gate.approving(actor, facts, facts.agency())
                    .orElseThrow(
                            () -> new NotYours("Tạm dừng giải quyết do lãnh đạo cơ quan có thẩm quyền quyết định."));
            var given = grounds.given(facts.regime(), Kind.SUSPENSION, ground, document);
            var said = Reason.required("reason", reason);
            var move = inProgress
                    .suspend(given.ground().code(), given.ground().label(), given.legalBasis())
                    .saying(given.said(said));
            return ledger.record(move, acting, now);
        });
    }
}
