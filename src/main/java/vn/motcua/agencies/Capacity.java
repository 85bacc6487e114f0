package vn.motcua.agencies;

import org.jspecify.annotations.Nullable;

/**
 * In what capacity an officer may act today (tư cách): in a position of their own, or in another's, standing in for its holder.
 *
 * @param officer who acts
 * @param position held by the officer, or by the one they stand in for
 * @param standIn null in a position of one's own
 */
public record Capacity(
        long officer, Position position, @Nullable StandIn standIn) {

    /** Whether it reaches into dossiers of a procedure. */
    public boolean reaches(String procedure) {
        return standIn == null || standIn.reaches(procedure);
    }

    /** Whether it reaches into dossiers of every procedure. */
    public boolean reachesAll() {
        return !(standIn instanceof Delegation delegation)
                || delegation.procedures().isEmpty();
    }
}
