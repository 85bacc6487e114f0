package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg that was begun, as it ran last; {@code endedAt} is null while it is open, {@code approved} says that a signature stands in
 * it.
 *
 * @param round how often it has run; more than one when it was given back for rework
 * @param fromStep the step from which this round runs
 * @param startedAt when the round began; {@code askedBy} gave it back then, null in the first round
 */
record OpenLeg(
        int stage,
        int leg,
        String name,
        long agency,
        boolean lead,
        int round,
        int fromStep,
        @Nullable String askedBy,
        Instant startedAt,
        Instant due,
        @Nullable Instant endedAt,
        boolean approved) {

    /** Whether it was given back and is not handed in again yet. */
    boolean reworked() {
        return round > 1 && endedAt == null;
    }

    boolean has(OpenStep step) {
        return stage == step.stage() && leg == step.leg();
    }
}
