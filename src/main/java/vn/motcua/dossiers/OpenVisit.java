package vn.motcua.dossiers;

import java.time.Instant;

/**
 * An appointment to look at things where they are that has not ended.
 *
 * @param no number of the event by which it was arranged
 * @param by who arranged it, and {@code arranged} when
 */
record OpenVisit(int no, int stage, int leg, Instant at, String by, Instant arranged) {

    boolean isOf(OpenStep step) {
        return stage == step.stage() && leg == step.leg();
    }
}
