package vn.motcua.dossiers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Pause;
import vn.motcua.dossiers.AddedTimes.AddedTime;
import vn.motcua.dossiers.AddedTimes.Cause;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.Dossier.Submitted;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.Route;

/**
 * What the calendar of now makes of the due times of a running dossier: reckoned from their beginnings, so that doing it twice
 * changes nothing. No change of the calendar makes anything late: a due time that would thereby lie in the past stays.
 */
@Component
class Recount {

    private final Procedures procedures;
    private final AddedTimes addedTimes;
    private final JdbcClient jdbc;

    Recount(Procedures procedures, AddedTimes addedTimes, JdbcClient jdbc) {
        this.procedures = procedures;
        this.addedTimes = addedTimes;
        this.jdbc = jdbc;
    }

    /**
     * Due times as they should be.
     *
     * @param kept by how much working time the promised date lies behind the one reckoned; null when nothing had to be kept
     */
    record Recounted(
            @Nullable Instant due,
            @Nullable Instant intakeDue,
            @Nullable AddedTime kept,
            List<Move.NewDue> stepDues,
            List<Move.NewLegDue> legDues) {}

    /** The due times by {@code deadlines}; empty when they stand as they should. */
    Optional<Recounted> of(Dossier.Clocked dossier, Deadlines deadlines, Instant now) {
        return switch (dossier) {
            case Submitted d -> intake(d.facts(), deadlines, now);
            case Dossier.InProgress d -> running(d.facts(), d.steps(), d.legs(), deadlines, now);
            case Dossier.AwaitingSupplement d ->
                d.facts().receivedAt() == null
                        ? Optional.empty()
                        : running(d.facts(), d.steps(), d.legs(), deadlines, now);
            case Dossier.AwaitingPayment d -> running(d.facts(), List.of(), List.of(), deadlines, now);
            case Dossier.Suspended d -> running(d.facts(), d.steps(), d.legs(), deadlines, now);
        };
    }

    private Optional<Recounted> intake(Facts facts, Deadlines deadlines, Instant now) {
        var old = facts.intakeDue();
        if (old == null) {
            return Optional.empty();
        }
        var fresh = handedIn(facts)
                .map(since -> deadlines.intake(facts.desk(), since))
                .orElse(null);
        var due = fresh == null ? old : notMadeLate(old, fresh, now);
        return due.equals(old)
                ? Optional.empty()
                : Optional.of(new Recounted(facts.due(), due, null, List.of(), List.of()));
    }

    /** Since when the desk has it: its filing, or the last supplement before reception; empty while a desk elsewhere owes it. */
    private Optional<Instant> handedIn(Facts facts) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select at from dossiers.event_{year}
                        where dossier = :dossier and type in ('SUBMITTED', 'SUPPLEMENTED')
                        order by seq desc limit 1"""))
                .param("dossier", facts.id())
                .query((row, n) -> Dossiers.instantNotNull(row, "at"))
                .optional();
    }

    private Optional<Recounted> running(
            Facts facts, List<OpenStep> steps, List<OpenLeg> legs, Deadlines deadlines, Instant now) {
        var begun = facts.countedFrom();
        var received = facts.receivedAt();
        if (begun == null || received == null) {
            return Optional.empty();
        }
        var at = Objects.requireNonNullElse(facts.clockStoppedAt(), now);
        var pauses = deadlines.endedPauses(facts, received);
        var added = addedTimes.since(facts, begun);
        var shares = new Shares(facts, deadlines, pauses, added, at);
        var stepDues = new ArrayList<Move.NewDue>();
        var legDues = new ArrayList<Move.NewLegDue>();
        shares.of(steps, legs, stepDues, legDues);
        var old = facts.due();
        var ofLimit =
                pauses.stream().filter(pause -> !pause.from().isBefore(begun)).toList();
        var granted =
                added.stream().filter(one -> one.cause() == Cause.EXTENSION).toList();
        var fresh = deadlines.standing(facts, ofLimit, granted);
        var due = old == null || fresh == null ? fresh : notMadeLate(old, fresh, at);
        var kept = due == null || fresh == null ? null : kept(facts, fresh, due, deadlines, now);
        var keptBefore = added.stream()
                .filter(one -> one.cause() == Cause.PROMISE_KEPT)
                .map(AddedTime::working)
                .findFirst();
        var unchanged = Objects.equals(old, due)
                && keptBefore.equals(Optional.ofNullable(kept).map(AddedTime::working))
                && stepDues.isEmpty()
                && legDues.isEmpty();
        return unchanged
                ? Optional.empty()
                : Optional.of(new Recounted(due, facts.intakeDue(), kept, stepDues, legDues));
    }

    /** The time by which a promised date lies behind the one reckoned; null when there is none. */
    private static @Nullable AddedTime kept(Facts facts, Instant fresh, Instant due, Deadlines deadlines, Instant now) {
        var working = deadlines.between(facts.agency(), fresh, due);
        return working.isPositive()
                ? new AddedTime(Cause.PROMISE_KEPT, now, working, fresh, due, "Lịch làm việc thay đổi")
                : null;
    }

    /** The due time as reckoned, unless it would become late by that, or later than it is. */
    private static Instant notMadeLate(Instant old, Instant fresh, Instant now) {
        return fresh.isBefore(now) && fresh.isBefore(old) ? old : fresh;
    }

    /**
     * The shares of open legs and steps: their hours from their beginning, moved on by each pause and, for the lead, the
     * extension.
     */
    private final class Shares {

        private final Facts facts;
        private final Deadlines deadlines;
        private final List<Pause> pauses;
        private final List<AddedTime> added;
        private final Instant at;

        private Shares(Facts facts, Deadlines deadlines, List<Pause> pauses, List<AddedTime> added, Instant at) {
            this.facts = facts;
            this.deadlines = deadlines;
            this.pauses = pauses;
            this.added = added;
            this.at = at;
        }

        private void of(
                List<OpenStep> steps, List<OpenLeg> legs, List<Move.NewDue> stepDues, List<Move.NewLegDue> legDues) {
            var stages = Objects.requireNonNull(
                            procedures.revision(facts.revision()).document().route())
                    .stages();
            for (var leg : legs) {
                if (leg.endedAt() != null) {
                    continue;
                }
                var planned = stages.get(leg.stage()).legs().get(leg.leg());
                var due =
                        share(leg.agency(), leg.startedAt(), planned.hoursFrom(leg.fromStep()), leg.lead(), leg.due());
                if (!due.equals(leg.due())) {
                    legDues.add(Move.NewLegDue.of(leg, due));
                }
                steps.stream().filter(leg::has).forEach(step -> {
                    var stepDue = ofStep(step, planned.steps().get(step.step()), leg, due);
                    if (!stepDue.equals(step.due())) {
                        stepDues.add(new Move.NewDue(step.no(), stepDue));
                    }
                });
            }
        }

        private Instant ofStep(OpenStep step, Route.Step planned, OpenLeg leg, Instant legDue) {
            return planned.hours().signum() == 0
                    ? legDue
                    : share(step.agency(), step.enteredAt(), planned.hours(), leg.lead(), step.due());
        }

        private Instant share(long agency, Instant begun, BigDecimal hours, boolean lead, Instant old) {
            var due = deadlines.share(agency, begun, hours);
            for (var pause : pauses) {
                if (!pause.from().isBefore(begun)) {
                    due = deadlines.shifted(agency, due, pause.from(), pause.to());
                }
            }
            return notMadeLate(old, lead ? deadlines.later(agency, due, extension(begun)) : due, at);
        }

        private Duration extension(Instant begun) {
            return added.stream()
                    .filter(one -> one.cause() == Cause.EXTENSION && !one.at().isBefore(begun))
                    .map(AddedTime::working)
                    .findFirst()
                    .orElse(Duration.ZERO);
        }
    }
}
