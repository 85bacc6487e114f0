package vn.motcua.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.ConsultationView;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.PauseView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.EventChain;
import vn.motcua.sample.RouteOracle.Part;
import vn.motcua.sample.RouteOracle.Visit;
import vn.motcua.vocabulary.Actor;

/** Compares a dossier with what the oracle says of it, and says in words what is wrong. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class RouteInspection {

    private static final Actor.Machine EYE = new Actor.Machine("Diễn tập");

    private final DossierReading reading;
    private final EventChain chain;
    private final Calendars calendars;

    RouteInspection(DossierReading reading, EventChain chain, Calendars calendars) {
        this.reading = reading;
        this.chain = chain;
        this.calendars = calendars;
    }

    /** The dossier as the system sees it. */
    DossierView see(DossierNumber number) {
        return reading.read(EYE, number);
    }

    /**
     * What is wrong after an act: where it stands, its legs and steps with their moments, its clock, its questions and visits,
     * its results.
     */
    static Optional<String> fault(DossierView view, RouteOracle oracle) {
        var found = new Faults();
        found.differs("state", view.state(), oracle.state());
        found.differs("open steps", openSteps(view), oracle.openSteps());
        found.differs("legs and steps", parts(view), oracle.parts());
        found.differs("open questions", openQuestions(view), oracle.openQuestions());
        found.differs("standing visits", standingVisits(view), oracle.standingVisits());
        found.differs("number of events", view.version(), oracle.version());
        found.differs("length of the history", view.timeline().size(), oracle.version());
        found.differs("clock stopped since", view.times().clockStopped(), oracle.stopped());
        found.differs(
                "open pauses",
                view.pauses().stream().filter(pause -> pause.to() == null).count(),
                oracle.stopped() == null ? 0L : 1L);
        var moments = view.timeline().stream().map(Happening::at).toList();
        found.differs("order of the moments", moments, moments.stream().sorted().toList());
        due(view, oracle, found);
        results(view, found);
        return found.first();
    }

    /** What is wrong with a history and its times once nothing more is done, at a moment. */
    Optional<String> faultOfLife(DossierView view, RouteOracle oracle, Instant now) {
        var found = new Faults();
        found.wrong("history", chain.fault(view.number()).orElse(null));
        found.differs(
                "whether it may be taken back",
                reading.read(DrillPeople.APPLICANT, view.number()).may(Offer.WITHDRAW),
                oracle.withdrawable());
        view.legs().forEach(leg -> hours(leg, now, found));
        wholeTime(view, now, found);
        return found.first();
    }

    private static final class Faults {

        private @Nullable String first;

        void differs(String what, @Nullable Object is, @Nullable Object must) {
            if (!Objects.equals(is, must)) {
                wrong(what, "is " + is + ", must be " + must);
            }
        }

        void wrong(String what, @Nullable String fault) {
            if (first == null && fault != null) {
                first = what + ": " + fault;
            }
        }

        Optional<String> first() {
            return Optional.ofNullable(first);
        }
    }

    private static List<String> openSteps(DossierView view) {
        return view.legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.left() == null)
                .map(StepView::name)
                .toList();
    }

    private static List<Part> parts(DossierView view) {
        return view.legs().stream()
                .map(leg -> new Part(
                        leg.stage(),
                        leg.name(),
                        leg.round(),
                        leg.started(),
                        leg.ended(),
                        leg.steps().stream()
                                .map(step -> new Visit(step.name(), step.entered(), step.left()))
                                .toList()))
                .toList();
    }

    private static List<Integer> standingVisits(DossierView view) {
        return view.visits().stream()
                .filter(visit -> visit.end() == null)
                .map(DossierView.VisitView::no)
                .sorted()
                .toList();
    }

    private static List<Integer> openQuestions(DossierView view) {
        return view.consultations().stream()
                .filter(ConsultationView::open)
                .map(ConsultationView::no)
                .sorted()
                .toList();
    }

    /** The end of one working day and the beginning of the next are the same due time. */
    private static void due(DossierView view, RouteOracle oracle, Faults found) {
        var is = view.times().due();
        var must = oracle.due();
        if (is == null || must == null) {
            found.differs("due", is, must);
            return;
        }
        var apart = is.isBefore(must) ? OfficeHours.between(is, must) : OfficeHours.between(must, is);
        if (!apart.isZero()) {
            found.differs("due", is, must);
        }
    }

    private static void results(DossierView view, Faults found) {
        var ended = view.state() == DossierState.RESULT_READY || view.state() == DossierState.RETURNED;
        found.differs("whether there is a decision", view.decision() != null, ended);
        found.differs("whether there is a result", !view.resultsForApplicant().isEmpty(), ended);
        found.differs(
                "results of another decision",
                view.resultsForApplicant().stream()
                        .filter(one -> one.decision() != view.decision())
                        .count(),
                0L);
    }

    /**
     * A leg is worked on from its start to its end without a gap, and the hours of its steps are those the clock showed
     * meanwhile.
     */
    private void hours(LegView leg, Instant now, Faults found) {
        var from = leg.started();
        var used = Duration.ZERO;
        for (var step : leg.steps()) {
            found.differs("begin of " + step.name(), step.entered(), from);
            from = Objects.requireNonNullElse(step.left(), now);
            used = used.plus(calendars.forAgency(step.agency().id()).workingTime(step.entered(), from));
        }
        var end = Objects.requireNonNullElse(leg.ended(), now);
        found.differs("end of " + leg.name(), from, end);
        found.differs("hours of the steps of " + leg.name(), used, OfficeHours.between(leg.started(), end));
    }

    /** The stages and the waits between them, one after another, are the whole time since the reception. */
    private void wholeTime(DossierView view, Instant now, Faults found) {
        var received = view.times().received();
        if (received == null) {
            return;
        }
        var calendar = calendars.forAgency(view.agency().id());
        var end = Objects.requireNonNullElse(view.times().finished(), now);
        var sum = Duration.ZERO;
        var last = received;
        for (var stage : stages(view)) {
            var started = stage.getFirst().started();
            sum = sum.plus(calendar.workingTime(last, started));
            if (!started.equals(last)) {
                found.differs("wait before stage " + stage.getFirst().stage(), waited(view, last), started);
            }
            // What was given back by a later stage ran beside that one.
            last = stage.stream()
                    .filter(leg -> leg.rework() == null || leg.rework().askedStage() == leg.stage())
                    .map(leg -> Objects.requireNonNullElse(leg.ended(), end))
                    .max(Instant::compareTo)
                    .orElseThrow();
            sum = sum.plus(calendar.workingTime(started, last));
        }
        sum = sum.plus(calendar.workingTime(last, end));
        found.differs("sum of all stages and waits", sum, OfficeHours.between(received, end));
    }

    private static List<List<LegView>> stages(DossierView view) {
        var stages = new ArrayList<List<LegView>>();
        for (var leg : view.legs()) {
            if (stages.isEmpty() || stages.getLast().getFirst().stage() != leg.stage()) {
                stages.add(new ArrayList<>());
            }
            stages.getLast().add(leg);
        }
        return stages;
    }

    /** Until when the clock stood still since a moment; null when it did not. */
    private static @Nullable Instant waited(DossierView view, Instant since) {
        return view.pauses().stream()
                .filter(pause -> pause.from().equals(since))
                .map(PauseView::to)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
