package vn.motcua.dossiers;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** What all actions on an open step share: lock, find the actor's step, let the action say what changes, record it. */
@Component
class StepWork {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Ledger ledger;

    StepWork(Once once, Dossiers dossiers, Gate gate, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.ledger = ledger;
    }

    /** What an action makes of the step it stands on. */
    @FunctionalInterface
    interface Work {
        Move on(InProgress dossier, OpenStep step, Instant now);
    }

    /**
     * Runs an action on the step shown on the actor's screen ({@code step}; null = the one that is theirs).
     *
     * @param request what was asked, for the idempotency key
     */
    Standing run(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            StepAction action,
            Object request,
            RequestKey key,
            Work work) {
        return run(actor, number, request, key, work, inProgress -> gate.step(actor, inProgress, action, step));
    }

    /**
     * As {@link #run} on a step that the actor may take on, whatever it offers: what was begun beside it must be ended by
     * somebody.
     */
    Standing runOnAny(
            Actor actor, DossierNumber number, @Nullable Integer step, Object request, RequestKey key, Work work) {
        return run(actor, number, request, key, work, inProgress -> gate.anyStep(actor, inProgress, step));
    }

    private Standing run(
            Actor actor,
            DossierNumber number,
            Object request,
            RequestKey key,
            Work work,
            Function<InProgress, Gate.Mine> found) {
        return once.move(actor, number, key, request, (dossier, now) -> {
            gate.requireSight(actor, dossier.facts());
            if (!(dossier instanceof InProgress inProgress)) {
                throw dossiers.moved(dossier);
            }
            var mine = found.apply(inProgress);
            return ledger.record(work.on(inProgress, mine.step(), now), mine.acting(), now);
        });
    }
}
