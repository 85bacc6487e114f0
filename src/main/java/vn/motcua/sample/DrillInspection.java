package vn.motcua.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Areas;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.EventChain;
import vn.motcua.dossiers.Tracking;
import vn.motcua.reorganisation.Plan;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Looks at a dossier before and after a reorganisation, and says in words what is wrong; "" when nothing is. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class DrillInspection {

    private static final Actor.Machine EYE = new Actor.Machine("Diễn tập");

    private final DossierReading reading;
    private final EventChain chain;
    private final Tracking tracking;
    private final DossierSearch search;
    private final SamplePeople people;
    private final Agencies agencies;
    private final Areas areas;
    private final Clock clock;

    DrillInspection(
            DossierReading reading,
            EventChain chain,
            Tracking tracking,
            DossierSearch search,
            SamplePeople people,
            Agencies agencies,
            Areas areas,
            Clock clock) {
        this.reading = reading;
        this.chain = chain;
        this.tracking = tracking;
        this.search = search;
        this.people = people;
        this.agencies = agencies;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A dossier at one moment.
     *
     * @param dues every due time that still counts, by what it is of
     * @param working names of what is to be done, with whether there is somebody who may do it
     * @param agencies those that have something left to do, and the desk
     */
    record Seen(
            DossierNumber number,
            String lookupCode,
            DossierState state,
            Agency desk,
            Map<String, Instant> dues,
            Map<String, Boolean> working,
            Set<Long> agencies) {

        boolean closed() {
            return state.closed();
        }
    }

    Seen see(DossierNumber number) {
        var view = reading.read(EYE, number);
        var dues = new LinkedHashMap<String, Instant>();
        var working = new TreeMap<String, Boolean>();
        var at = new TreeSet<Long>();
        if (!view.state().closed()) {
            at.add(view.agency().id());
            at.add(view.desk().id());
            put(dues, "due", view.times().due());
            put(dues, "intake", view.times().intakeDue());
            openWork(view, dues, working, at);
        }
        return new Seen(number, view.lookupCode(), view.state(), view.desk(), dues, working, at);
    }

    private void openWork(DossierView view, Map<String, Instant> dues, Map<String, Boolean> working, Set<Long> at) {
        for (var leg : view.legs()) {
            if (leg.ended() == null) {
                at.add(leg.agency().id());
                put(dues, "leg " + leg.stage() + leg.name(), leg.due());
            }
            leg.steps().stream().filter(step -> step.left() == null).forEach(step -> {
                at.add(step.agency().id());
                put(dues, "step " + leg.stage() + leg.name() + step.name(), step.due());
                working.put(leg.stage() + leg.name() + step.name(), isStaffed(step));
            });
        }
        view.consultations().stream().filter(one -> one.answered() == null).forEach(one -> {
            at.add(one.to().id());
            put(dues, "question " + one.no(), one.due());
            working.put("question " + one.no(), true);
        });
    }

    private boolean isStaffed(StepView step) {
        return people.holder(step).isPresent();
    }

    /** It stands where it stood, its history is whole, everything open lies in a standing agency, and somebody can go on. */
    String lost(Seen before, Seen now) {
        if (now.state() != before.state()) {
            return "%s was %s and is %s".formatted(before.number(), before.state(), now.state());
        }
        if (!chain.isIntact(before.number())) {
            return before.number() + " has a broken history";
        }
        if (!now.working().keySet().equals(before.working().keySet())) {
            return "%s had %s to do and has %s".formatted(before.number(), before.working(), now.working());
        }
        var ended = now.agencies().stream()
                .map(agencies::byId)
                .filter(agency -> !agency.existsOn(today()))
                .map(Agency::code)
                .toList();
        if (!ended.isEmpty()) {
            return "%s still lies in %s".formatted(before.number(), ended);
        }
        return before.working().entrySet().stream()
                .filter(work ->
                        work.getValue() && !Boolean.TRUE.equals(now.working().get(work.getKey())))
                .map(work -> "%s: nobody can go on with %s".formatted(before.number(), work.getKey()))
                .findFirst()
                .orElse("");
    }

    static String earlier(Seen before, Seen now) {
        return before.dues().entrySet().stream()
                .filter(due -> {
                    var later = now.dues().get(due.getKey());
                    return later == null || later.isBefore(due.getValue());
                })
                .map(due -> "%s: %s was %s and is %s"
                        .formatted(
                                before.number(),
                                due.getKey(),
                                due.getValue(),
                                now.dues().get(due.getKey())))
                .findFirst()
                .orElse("");
    }

    /** By its old number and look-up code on the public page, and by its number in the lists of whoever took over. */
    String notFound(Seen before) {
        try {
            tracking.progress(before.number(), before.lookupCode());
        } catch (NotFound nowhere) {
            return before.number() + " is not found on the public page";
        }
        var found = agencies.inForce(before.desk().id(), today()).stream()
                .flatMap(heir -> people.desk(heir.id()).stream())
                .anyMatch(officer -> isFoundBy(officer, before.number()));
        return found ? "" : before.number() + " is in nobody's lists";
    }

    private boolean isFoundBy(Actor.Officer officer, DossierNumber number) {
        var query = new DossierSearch.Query(number.value(), null, null, false);
        return !search.page(officer, query, null, 1, clock.instant()).rows().isEmpty();
    }

    /** Old codes of agencies and areas that lead to nothing that stands today. */
    Iterable<String> codesThatLeadNowhere(Plan plan) {
        var agencyCodes = plan.operations().stream()
                .filter(operation -> operation.kind().ends())
                .flatMap(operation -> operation.from().stream())
                .filter(code -> agencies.called(code, 1).stream()
                        .noneMatch(agency ->
                                !agencies.inForce(agency.id(), today()).isEmpty()));
        var areaCodes = Stream.concat(
                        plan.areas().stream().flatMap(area -> area.from().stream()), plan.endedAreas().stream())
                .filter(code -> areas.inForce(code, today()).isEmpty());
        return Stream.concat(agencyCodes, areaCodes)
                .map(code -> "code " + code + " leads nowhere")
                .toList();
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private static void put(Map<String, Instant> dues, String what, @Nullable Instant due) {
        if (due != null) {
            dues.put(what, due);
        }
    }
}
