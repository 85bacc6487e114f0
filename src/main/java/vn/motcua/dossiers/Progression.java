package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.LegAgencies;
import vn.motcua.routes.Route;
import vn.motcua.vocabulary.InvalidInput;

/** Walks a dossier along its route: the next step of a leg, the join of a stage, the pause between stages, the end. */
@Component
class Progression {

    private final Procedures procedures;
    private final LegAgencies legAgencies;
    private final Agencies agencies;
    private final Deadlines deadlines;

    Progression(Procedures procedures, LegAgencies legAgencies, Agencies agencies, Deadlines deadlines) {
        this.procedures = procedures;
        this.legAgencies = legAgencies;
        this.agencies = agencies;
        this.deadlines = deadlines;
    }

    /** Opens a stage: all its legs at once, each at its first step. */
    void enter(Move move, Route route, int stage, Facts facts, Instant now) {
        var legs = route.stages().get(stage).legs();
        var competent = agencies.byId(facts.agency());
        move.to = DossierState.IN_PROGRESS;
        move.stage = stage;
        for (var i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            var agency = legAgencies.resolve(leg, competent, Province.dateOf(now));
            var due = deadlines.share(agency.id(), now, leg.hours());
            move.startedLegs.add(new Move.NewLeg(stage, i, 1, leg.name(), agency.id(), leg.lead(), due, null));
            open(move, stage, i, leg, 0, agency, facts, now, due);
        }
    }

    /** Leaves a step the usual way and opens what follows it. */
    void advance(Move move, InProgress dossier, OpenStep done, StepOutcome outcome, Instant now) {
        var facts = dossier.facts();
        var route = route(facts);
        var leg = route.stages().get(done.stage()).legs().get(done.leg());
        var next = done.step() + 1;
        if (next < leg.steps().size()) {
            var open = leg(dossier, done);
            open(move, done.stage(), done.leg(), leg, next, agencies.byId(open.agency()), facts, now, open.due());
            return;
        }
        endLeg(move, dossier, done, outcome, now);
    }

    /** Ends the leg a step stands in; the stage joins when no other leg is open. */
    void endLeg(Move move, InProgress dossier, OpenStep done, StepOutcome outcome, Instant now) {
        move.ending(done.stage(), done.leg(), outcome);
        var ended = leg(dossier, done);
        if (ended.reworked()) {
            move.saying(Map.of("handedIn", "%s, lần %d".formatted(ended.name(), ended.round())));
        }
        var othersOpen = dossier.legs().stream().anyMatch(other -> !other.has(done) && other.endedAt() == null);
        if (!othersOpen) {
            leaveStage(move, dossier, done.stage(), decided(dossier, done, outcome), now);
        }
    }

    /** What the lead has decided in the stage: approved when its signature stands or is given now; null when it is missing. */
    private static @Nullable Decision decided(InProgress dossier, OpenStep done, StepOutcome outcome) {
        var approved = dossier.legs().stream()
                .filter(leg -> leg.lead() && leg.stage() == done.stage())
                .anyMatch(lead -> lead.approved() || lead.has(done) && outcome == StepOutcome.APPROVED);
        return approved ? Decision.APPROVED : null;
    }

    /**
     * Whether the merits are decided though the dossier is still on its way, e.g. to the seal: the lead's approval stands in the
     * last stage. An approval in an earlier stage is a step on the way and decides nothing yet.
     */
    boolean isDecided(Dossier dossier) {
        var legs = switch (dossier) {
            case InProgress working -> working.legs();
            case Dossier.AwaitingSupplement waiting -> waiting.legs();
            case Dossier.Suspended waiting -> waiting.legs();
            case Dossier other -> List.<OpenLeg>of();
        };
        return legs.stream()
                .anyMatch(leg -> leg.lead() && leg.approved() && isLast(route(dossier.facts()), leg.stage()));
    }

    private static boolean isLast(Route route, int stage) {
        return stage + 1 == route.stages().size();
    }

    /** Gives a step back to the one before it in the same leg. */
    void goBack(Move move, InProgress dossier, OpenStep from, Instant now) {
        var facts = dossier.facts();
        var leg = route(facts).stages().get(from.stage()).legs().get(from.leg());
        var open = leg(dossier, from);
        if (open.approved()) {
            move.superseding(from.stage(), from.leg(), from.step() - 1);
        }
        open(
                move,
                from.stage(),
                from.leg(),
                leg,
                from.step() - 1,
                agencies.byId(open.agency()),
                facts,
                now,
                open.due());
    }

    /**
     * Begins a finished leg anew at one of its steps, with the share of time of what is left of it from there; what it had decided
     * from that step on says nothing any more.
     *
     * @param from place of the step in the leg; null for its last
     */
    void doAgain(Move move, InProgress dossier, OpenLeg leg, @Nullable Integer from, String reason, Instant now) {
        var facts = dossier.facts();
        var planned = route(facts).stages().get(leg.stage()).legs().get(leg.leg());
        var step = from == null ? planned.steps().size() - 1 : from;
        if (step < 0 || step >= planned.steps().size()) {
            throw new InvalidInput("part", "Phần việc “%s” không có bước này.".formatted(leg.name()));
        }
        var agency = legAgencies.resolve(planned, agencies.byId(facts.agency()), Province.dateOf(now));
        var due = deadlines.share(agency.id(), now, planned.hoursFrom(step));
        move.startedLegs.add(new Move.NewLeg(
                leg.stage(),
                leg.leg(),
                leg.round() + 1,
                leg.name(),
                agency.id(),
                leg.lead(),
                due,
                new Move.Rework(step, reason)));
        move.superseding(leg.stage(), leg.leg(), step);
        open(move, leg.stage(), leg.leg(), planned, step, agency, facts, now, due);
    }

    /** Opens the stage after the one whose pause has ended. */
    void resume(Move move, Facts facts, Instant now) {
        enter(move, route(facts), facts.stage() + 1, facts, now);
    }

    /** Moves the due times of what stays open on by the time the clock stood still. */
    void shift(Move move, List<OpenStep> steps, List<OpenLeg> legs, Instant stopped, Instant now) {
        for (var step : steps) {
            move.stepDues.add(new Move.NewDue(step.no(), deadlines.shifted(step.agency(), step.due(), stopped, now)));
        }
        for (var leg : legs) {
            if (leg.endedAt() == null) {
                move.legDues.add(Move.NewLegDue.of(leg, deadlines.shifted(leg.agency(), leg.due(), stopped, now)));
            }
        }
    }

    /** Gives the time of an extension to what the lead agency holds; what others were late with stays late. */
    void lengthen(Move move, InProgress dossier, Duration working) {
        for (var leg : dossier.legs()) {
            if (leg.lead() && leg.endedAt() == null) {
                move.legDues.add(Move.NewLegDue.of(leg, deadlines.later(leg.agency(), leg.due(), working)));
                dossier.steps().stream()
                        .filter(leg::has)
                        .forEach(step -> move.stepDues.add(
                                new Move.NewDue(step.no(), deadlines.later(step.agency(), step.due(), working))));
            }
        }
    }

    private void leaveStage(Move move, InProgress dossier, int stage, @Nullable Decision decision, Instant now) {
        var route = route(dossier.facts());
        var pause = route.stages().get(stage).pauseAfter();
        if (isLast(route, stage)) {
            if (decision == null) {
                throw new InvalidInput("step", "Chưa có phê duyệt của cơ quan chủ trì nên hồ sơ chưa thể kết thúc.");
            }
            move.decided(decision);
        } else if (pause == null) {
            enter(move, route, stage + 1, dossier.facts(), now);
        } else {
            move.to = pause.reason() == Route.PauseReason.FINANCIAL_DUTY
                    ? DossierState.AWAITING_PAYMENT
                    : DossierState.SUSPENDED;
            move.stoppingTheClock(pause.reason().name(), pause.text(), pause.legalBasis());
        }
    }

    private void open(
            Move move,
            int stage,
            int legNo,
            Route.Leg leg,
            int stepNo,
            Agency agency,
            Facts facts,
            Instant now,
            Instant legDue) {
        var step = leg.steps().get(stepNo);
        var atDesk = step.role() == OfficerRole.DESK_OFFICER;
        var holder = atDesk ? facts.desk() : agency.id();
        var unit = legAgencies
                .unit(step, agencies.byId(holder))
                .map(found -> found.id())
                .orElse(null);
        var due = step.hours().signum() == 0 ? legDue : deadlines.share(holder, now, step.hours());
        move.opened.add(new Move.NewStep(
                stage, legNo, stepNo, step.name(), step.role(), List.copyOf(step.actions()), holder, unit, due));
    }

    private static OpenLeg leg(InProgress dossier, OpenStep step) {
        return dossier.legs().stream()
                .filter(leg -> leg.has(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("step " + step.no() + " without its leg"));
    }

    private Route route(Facts facts) {
        var route = procedures.revision(facts.revision()).document().route();
        if (route == null) {
            throw new IllegalStateException("dossier " + facts.number() + " was received without a route");
        }
        return route;
    }
}
