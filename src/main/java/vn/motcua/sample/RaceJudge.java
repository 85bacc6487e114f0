package vn.motcua.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AlreadyDecided;
import vn.motcua.dossiers.AlreadyMoved;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.NotYours;
import vn.motcua.dossiers.Standing;
import vn.motcua.sample.DrillPeople.Ready;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Judges a race of two acts by the state both started from: who may stand beside whom is what the oracle says of one after the
 * other, and not what the system says of both.
 */
final class RaceJudge {

    private final RouteOracle start;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    /** @param start what the oracle knows of the dossier before the race, all of which is held at one moment */
    RaceJudge(RouteOracle start, Instant now) {
        this.start = start;
        this.now = now;
    }

    /** What may be wrong with a race. */
    enum Fault {
        DOUBLE_WINNER,
        LOST_UPDATE,
        UNEXPLAINED_LOSER
    }

    record Finding(Fault fault, String what) {}

    /** What came of an act: where the dossier stood after it, or why it was refused. */
    record Ran(
            Ready ready,
            @Nullable Standing standing,
            @Nullable RuntimeException refusal) {}

    /** Judges both; {@code brokenHistory} is what is wrong with the hash chain. */
    List<Finding> judge(List<Ran> both, DossierView after, Optional<String> brokenHistory) {
        brokenHistory.ifPresent(fault -> found(Fault.LOST_UPDATE, "history: " + fault));
        var stood = start.again();
        var last = start.version();
        for (var winner : winners(both)) {
            kept(winner, after, ++last);
            if (!stood.allows(winner.ready().act(), now)) {
                found(Fault.DOUBLE_WINNER, winner.ready().act() + " stands in " + stood.state());
                return findings;
            }
            stood.done(winner.ready().act(), now);
        }
        RouteInspection.fault(after, stood).ifPresent(fault -> found(Fault.LOST_UPDATE, fault));
        var history = after.timeline();
        for (var ran : both) {
            if (ran.standing() == null) {
                refused(ran, stood, history.subList(start.version(), history.size()));
            }
        }
        return findings;
    }

    private record Winner(Ready ready, Standing standing) {}

    private static List<Winner> winners(List<Ran> both) {
        var winners = new ArrayList<Winner>();
        for (var ran : both) {
            var standing = ran.standing();
            if (standing != null) {
                winners.add(new Winner(ran.ready(), standing));
            }
        }
        winners.sort(Comparator.comparingInt(winner -> winner.standing().version()));
        return winners;
    }

    /** What was answered as done stands in the history under the number it was given, by who did it. */
    private void kept(Winner winner, DossierView after, int number) {
        var order = winner.ready().order();
        var event = after.timeline().stream()
                .filter(one -> one.seq() == number)
                .findFirst()
                .orElse(null);
        if (winner.standing().version() != number
                || event == null
                || !DrillActs.events(order.offer()).contains(event.type())
                || !event.by().equals(order.actor().name())) {
            found(
                    Fault.LOST_UPDATE,
                    "%s by %s answered as event %d stands as %s"
                            .formatted(
                                    order.offer(),
                                    order.actor().name(),
                                    winner.standing().version(),
                                    event));
        }
    }

    /** Whoever could have acted is told why they cannot any more; whoever never could is refused at all. */
    private void refused(Ran ran, RouteOracle stood, List<Happening> meanwhile) {
        var refusal = ran.refusal();
        var act = ran.ready().act();
        var could = start.allows(act, now);
        if (could && stood.allows(act, now)) {
            found(Fault.UNEXPLAINED_LOSER, "%s was refused without a reason: %s".formatted(act, refusal));
        } else if (could ? !isExplained(refusal, meanwhile) : !isRefusal(refusal)) {
            found(
                    Fault.UNEXPLAINED_LOSER,
                    "%s by %s was told %s"
                            .formatted(act, ran.ready().order().actor().name(), refusal));
        }
    }

    private static boolean isRefusal(@Nullable RuntimeException refusal) {
        return refusal instanceof Conflict || refusal instanceof InvalidInput || refusal instanceof NotFound;
    }

    /** It says who was first and when, that the dossier is decided, or who holds the step now. */
    private static boolean isExplained(@Nullable RuntimeException refusal, List<Happening> meanwhile) {
        return switch (refusal) {
            case AlreadyDecided decided -> isOneOf(decided, meanwhile);
            case AlreadyMoved moved ->
                isOneOf(moved, meanwhile) && moved.whatHappened().contains(moved.by());
            case NotYours another ->
                meanwhile.stream()
                        .anyMatch(event -> another.whatHappened().contains(event.by())
                                || another.whatHappened()
                                        .contains(String.valueOf(event.details().get("taker"))));
            case InvalidInput input -> meanwhile.stream().anyMatch(event -> isTold(input, event));
            case null, default -> false;
        };
    }

    /** What a person may still correct says who was first and when beside the field. */
    private static boolean isTold(InvalidInput input, Happening event) {
        return input.faults().stream()
                .map(InvalidInput.Fault::message)
                .anyMatch(
                        message -> message.contains(event.by()) && message.contains(VietnameseTime.moment(event.at())));
    }

    private static boolean isOneOf(AlreadyMoved moved, List<Happening> meanwhile) {
        return meanwhile.stream()
                .anyMatch(event -> event.by().equals(moved.by()) && event.at().equals(moved.at()));
    }

    private void found(Fault fault, String what) {
        findings.add(new Finding(fault, what));
    }
}
