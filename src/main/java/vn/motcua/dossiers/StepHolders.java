package vn.motcua.dossiers;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.vocabulary.Actor;

/** Who may do an open step, whose it is now, and who hands it out; the gate and the lists decide by these rules. */
@Component
class StepHolders {

    private final Agencies agencies;
    private final Capacities capacities;

    StepHolders(Agencies agencies, Capacities capacities) {
        this.agencies = agencies;
        this.capacities = capacities;
    }

    /**
     * In what capacity an officer may act on an open step: the role in the agency (and unit), while nobody else holds it but
     * one they stand in for.
     */
    Optional<Capacity> capacity(Actor.Officer officer, OpenStep step, Facts facts) {
        var holder = holder(step, facts);
        var free = holder == null || isHeldBy(officer, step, facts);
        return capacities.of(officer.officer()).stream()
                .filter(capacity -> fits(capacity, step, facts))
                .filter(capacity ->
                        free || Objects.equals(holder, capacity.position().officer()))
                .findFirst();
    }

    boolean mayDo(Actor.Officer officer, OpenStep step, Facts facts) {
        return capacity(officer, step, facts).isPresent();
    }

    /** Whose an open step is; null when it is for all who have its role. A claim counts while the claimant has the role. */
    @Nullable
    Long holder(OpenStep step, Facts facts) {
        var claimant = step.officer();
        return claimant != null && hasRole(claimant, step.agency(), step.unit(), step.role(), facts) ? claimant : null;
    }

    boolean isHeldBy(Actor.Officer officer, OpenStep step, Facts facts) {
        var holder = holder(step, facts);
        return holder != null && holder == officer.officer();
    }

    /** Whether an officer hands out an open step that nobody holds, or that one of those holds to whom they may give it. */
    boolean handsOut(Actor.Officer officer, OpenStep step, Facts facts) {
        var takers = takers(officer, step, facts);
        var holder = holder(step, facts);
        return !takers.isEmpty() && (holder == null || takers.stream().anyMatch(taker -> taker.id() == holder));
    }

    /** In what capacity an officer hands out a step's work, whoever holds it. */
    Stream<Capacity> coordinating(Actor.Officer officer, OpenStep step, Facts facts) {
        return capacities.of(officer.officer()).stream()
                .filter(capacity -> capacity.reaches(facts.procedureCode()))
                .filter(capacity -> handsOut(capacity.position(), step));
    }

    /** To whom an officer may give an open step, by name; nobody when its work is not theirs to hand out. */
    List<Officer> takers(Actor.Officer officer, OpenStep step, Facts facts) {
        return coordinating(officer, step, facts)
                .flatMap(head -> capacities.in(step.agency()).stream()
                        .filter(capacity -> fits(capacity, step, facts))
                        .filter(capacity -> within(capacity.position(), unit(head.position(), step))))
                .map(capacity -> agencies.officer(capacity.officer()))
                .distinct()
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    /** Whether an officer has a role in an agency, or in one unit of it, today, for a dossier. */
    boolean hasRole(long officer, long agency, @Nullable Long unit, OfficerRole role, Facts facts) {
        return capacities.of(officer).stream().anyMatch(capacity -> fits(capacity, agency, unit, role, facts));
    }

    /**
     * An agency and those that ended and whose work came to it: a dossier of theirs that is asked for by its number or its
     * applicant's is its to read, whoever else took over too.
     */
    Stream<Long> andWhatItTookOver(long agency) {
        return Stream.concat(Stream.of(agency), agencies.predecessorsOf(agency).stream());
    }

    /** An agency and those that ended and left all their work to it: their dossiers stand in its lists. */
    Stream<Long> andWhatIsWhollyIts(long agency) {
        return Stream.concat(Stream.of(agency), agencies.solePredecessorsOf(agency).stream());
    }

    /** Whether a position reaches into a unit; null = any unit of the agency may do. */
    static boolean within(Position position, @Nullable Long unit) {
        return unit == null || position.unit() == null || position.unit().equals(unit);
    }

    static boolean fits(Capacity capacity, OpenStep step, Facts facts) {
        return fits(capacity, step.agency(), step.unit(), step.role(), facts);
    }

    private static boolean fits(Capacity capacity, long agency, @Nullable Long unit, OfficerRole role, Facts facts) {
        var position = capacity.position();
        return position.agency() == agency
                && position.role() == role
                && within(position, unit)
                && capacity.reaches(facts.procedureCode());
    }

    static boolean handsOut(Position head, OpenStep step) {
        return head.agency() == step.agency()
                && head.role().handsOut(step.role())
                && (head.role() == OfficerRole.APPROVER || within(head, step.unit()));
    }

    /** Heads of a unit give a step that any unit may do to their own people only. */
    private static @Nullable Long unit(Position head, OpenStep step) {
        return step.unit() == null && head.role() == OfficerRole.UNIT_HEAD ? head.unit() : step.unit();
    }
}
