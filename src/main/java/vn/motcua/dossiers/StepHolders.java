package vn.motcua.dossiers;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.vocabulary.Actor;

/** Who may do an open step, whose it is now, and who hands it out; the gate and the lists decide by these rules. */
@Component
class StepHolders {

    private final Agencies agencies;

    StepHolders(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Whether an officer may act on an open step: the role in the agency (and unit), and nobody else holds it. */
    boolean mayDo(Actor.Officer officer, OpenStep step) {
        return !isHeldByAnother(officer, step) && hasRole(officer.officer(), step);
    }

    /** Whose an open step is; null when it is for all who have its role. A claim counts while the claimant has the role. */
    @Nullable
    Long holder(OpenStep step) {
        return step.officer() != null && hasRole(step.officer(), step) ? step.officer() : null;
    }

    boolean isHeldBy(Actor.Officer officer, OpenStep step) {
        var holder = holder(step);
        return holder != null && holder == officer.officer();
    }

    boolean isHeldByAnother(Actor.Officer officer, OpenStep step) {
        var holder = holder(step);
        return holder != null && holder != officer.officer();
    }

    /** Whether an officer hands out an open step that nobody holds, or that one of those holds to whom they may give it. */
    boolean handsOut(Actor.Officer officer, OpenStep step) {
        var takers = takers(officer, step);
        var holder = holder(step);
        return !takers.isEmpty() && (holder == null || takers.stream().anyMatch(taker -> taker.id() == holder));
    }

    /** To whom an officer may give an open step, by name; nobody when its work is not theirs to hand out. */
    List<Officer> takers(Actor.Officer officer, OpenStep step) {
        return agencies.positionsOf(officer.officer()).stream()
                .filter(position ->
                        position.agency() == step.agency() && position.role().handsOut(step.role()))
                .filter(position -> position.role() == OfficerRole.APPROVER || within(position, step.unit()))
                .flatMap(position -> agencies.holders(step.agency(), unit(position, step), step.role()).stream())
                .distinct()
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    /** Whether a position reaches into a unit; null = any unit of the agency may do. */
    static boolean within(Position position, @Nullable Long unit) {
        return unit == null || position.unit() == null || position.unit().equals(unit);
    }

    /** Heads of a unit give a step that any unit may do to their own people only. */
    private static @Nullable Long unit(Position position, OpenStep step) {
        return step.unit() == null && position.role() == OfficerRole.UNIT_HEAD ? position.unit() : step.unit();
    }

    private boolean hasRole(long officer, OpenStep step) {
        return hasRole(officer, step.agency(), step.unit(), step.role());
    }

    /** Whether an officer has a role in an agency, or in one unit of it, today. */
    boolean hasRole(long officer, long agency, @Nullable Long unit, OfficerRole role) {
        return agencies.positionsOf(officer).stream()
                .anyMatch(position -> position.agency() == agency && position.role() == role && within(position, unit));
    }
}
