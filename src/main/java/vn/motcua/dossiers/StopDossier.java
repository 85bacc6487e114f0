package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ground.Kind;
import vn.motcua.vocabulary.Actor;

/**
 * Stops a dossier for good (dừng giải quyết) for a reason of the catalogue, with the notice that says so (Mẫu 05 of TT
 * 03/2025); the approver of the competent agency decides.
 */
@Component
public class StopDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Progression progression;
    private final Grounds grounds;
    private final Ledger ledger;

    StopDossier(Once once, Dossiers dossiers, Gate gate, Progression progression, Grounds grounds, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.progression = progression;
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
     * @throws AlreadyDecided when a result stands
     */
    public Standing stop(
            Actor actor,
            DossierNumber number,
            @Nullable String ground,
            @Nullable String document,
            String reason,
            RequestKey key) {
        return once.move(actor, number, key, new Request(number, ground, document, reason), (dossier, now) -> {
            gate.requireSight(actor, dossier.facts());
            var acting = gate.approving(actor, dossier.facts(), dossier.facts().agency())
                    .orElseThrow(
                            () -> new NotYours("Dừng giải quyết hồ sơ do lãnh đạo cơ quan có thẩm quyền quyết định."));
            if (progression.isDecided(dossier)) {
                throw AlreadyDecided.toStop(dossiers.moved(dossier));
            }
            if (!(dossier instanceof Dossier.Stoppable stoppable)) {
                throw dossiers.moved(dossier);
            }
            var given = grounds.given(dossier.facts().regime(), Kind.STOP, ground, document);
            var said = given.said(Reason.required("reason", reason));
            return ledger.record(stoppable.stop(said).issuing(LetterKind.STOP_NOTICE, said), acting, now);
        });
    }
}
