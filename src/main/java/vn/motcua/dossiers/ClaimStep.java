package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Takes a step on (nhận xử lý), visibly to all: from then on it is this officer's. */
@Component
public class ClaimStep {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final StepHolders holders;
    private final Ledger ledger;

    ClaimStep(Once once, Dossiers dossiers, Gate gate, StepHolders holders, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.holders = holders;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, @Nullable Integer step) {}

    /** {@code step} is the step shown on the officer's screen; null = the one that is theirs to do. */
    public Standing claim(Actor actor, DossierNumber number, @Nullable Integer step, RequestKey key) {
        return once.move(actor, number, key, new Request(number, step), (dossier, now) -> {
            gate.requireSight(actor, dossier.facts());
            if (!(dossier instanceof Dossier.InProgress inProgress)) {
                throw dossiers.moved(dossier);
            }
            var mine = gate.anyStep(actor, inProgress, step);
            if (actor instanceof Actor.Officer officer && holders.isHeldBy(officer, mine.step(), inProgress.facts())) {
                throw dossiers.moved(dossier);
            }
            return ledger.record(inProgress.claim(mine.step()), mine.acting(), now);
        });
    }
}
