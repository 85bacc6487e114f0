package vn.motcua.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.ImportDirectory;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.reorganisation.ApprovePlan;
import vn.motcua.reorganisation.Plans;
import vn.motcua.reorganisation.Rehearse;
import vn.motcua.reorganisation.Reorganise;
import vn.motcua.reorganisation.StoredPlan;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/**
 * Reorganises the sample province of 30/06/2025 with dossiers in flight, as the real thing would be, and looks at each of them
 * before and after. It needs an empty database.
 */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class ReorganiseDrill {

    private static final Actor BY = new Actor.Machine("Diễn tập");
    /** The last working hour of the old order, and the first half hour of the new one. */
    private static final Instant EVE = Instant.parse("2025-06-30T09:30:00Z");

    private static final Instant DAWN = Instant.parse("2025-06-30T17:30:00Z");
    private static final int HANDS = 3;
    private static final int NODES = 2;
    private static final int MOST_PASSES = 10;

    private final Agencies agencies;
    private final ImportDirectory importDirectory;
    private final SampleAccounts accounts;
    private final PublishRevision publishRevision;
    private final DrillStories stories;
    private final SamplePlayers players;
    private final DrillInspection inspection;
    private final Plans plans;
    private final Rehearse rehearse;
    private final ApprovePlan approvePlan;
    private final Reorganise reorganise;
    private final TransactionTemplate transaction;

    ReorganiseDrill(
            Agencies agencies,
            ImportDirectory importDirectory,
            SampleAccounts accounts,
            PublishRevision publishRevision,
            DrillStories stories,
            SamplePlayers players,
            DrillInspection inspection,
            Plans plans,
            Rehearse rehearse,
            ApprovePlan approvePlan,
            Reorganise reorganise,
            TransactionTemplate transaction) {
        this.agencies = agencies;
        this.importDirectory = importDirectory;
        this.accounts = accounts;
        this.publishRevision = publishRevision;
        this.stories = stories;
        this.players = players;
        this.inspection = inspection;
        this.plans = plans;
        this.rehearse = rehearse;
        this.approvePlan = approvePlan;
        this.reorganise = reorganise;
        this.transaction = transaction;
    }

    /**
     * What a drill found.
     *
     * @param inFlight dossiers that had something left to do
     * @param lost dossiers that are not where they must be, or that nobody can go on with
     * @param lateBecause dossiers of which some due time is earlier or gone
     * @param codesNotFound old codes of agencies and areas, and old numbers, that lead nowhere
     * @param seconds of the reorganisation itself
     * @param faults the first of what was found, in words
     */
    record Outcome(
            int dossiers,
            int inFlight,
            int moved,
            int lost,
            int lateBecause,
            int codesNotFound,
            double seconds,
            long seed,
            List<String> faults) {

        boolean passed() {
            return lost + lateBecause + codesNotFound == 0;
        }
    }

    Outcome run(int dossiers, long seed) {
        if (!agencies.none()) {
            throw new IllegalStateException("The drill needs an empty database of its own.");
        }
        TimeTravel.at(EVE).run(this::load);
        var numbers = tell(TimeTravel.at(EVE).call(() -> stories.some(dossiers, seed)));
        var before = new LinkedHashMap<DossierNumber, DrillInspection.Seen>();
        TimeTravel.at(EVE).run(() -> numbers.forEach(number -> before.put(number, inspection.see(number))));
        var id = TimeTravel.at(EVE).call(this::approved);
        var start = System.nanoTime();
        var done = carriedOut(id);
        var seconds = (System.nanoTime() - start) / 1e9;
        return TimeTravel.at(DAWN).call(() -> outcome(before, done, seconds, seed));
    }

    private void load() {
        importDirectory.load(SampleBefore.directory(), BY);
        accounts.load();
        SampleBefore.procedures().forEach(document -> publishRevision.publish(document, BY));
    }

    private List<DossierNumber> tell(List<SampleStory> told) {
        return Hands.all(
                HANDS,
                told.stream()
                        .<Callable<DossierNumber>>map(story ->
                                () -> TimeTravel.at(EVE).call(() -> transaction.execute(status -> players.play(story))))
                        .toList());
    }

    private long approved() {
        var drafter = officer(SampleBefore.DRAFTER);
        var plan = plans.draft(SampleReorganisation.plan(), drafter, RequestKey.random());
        var rehearsed = rehearse.rehearse(plan.id(), drafter);
        if (rehearsed.blocked()) {
            throw new IllegalStateException("The plan is blocked: "
                    + rehearsed.findings().stream()
                            .filter(finding -> finding.error())
                            .limit(20)
                            .toList());
        }
        approvePlan.approve(plan.id(), plan.version(), officer(SampleBefore.APPROVER));
        return plan.id();
    }

    /** Two nodes at once, as they would begin when the day begins, until nothing is left. */
    private StoredPlan carriedOut(long id) {
        Callable<StoredPlan> node = () -> TimeTravel.at(DAWN).call(() -> reorganise.carryOut(id, BY));
        StoredPlan plan;
        var passes = 0;
        do {
            plan = Hands.all(NODES, Collections.nCopies(NODES, node)).getLast();
            passes++;
        } while (plan.finished() == null && passes < MOST_PASSES);
        return plan;
    }

    private Outcome outcome(
            Map<DossierNumber, DrillInspection.Seen> before, StoredPlan done, double seconds, long seed) {
        var faults = new ArrayList<String>();
        if (done.finished() == null) {
            faults.add("the plan is not done");
        }
        var lost = 0;
        var late = 0;
        var unfound = 0;
        for (var one : before.entrySet()) {
            var now = inspection.see(one.getKey());
            lost += count(inspection.lost(one.getValue(), now), faults);
            late += count(DrillInspection.earlier(one.getValue(), now), faults);
            unfound += count(inspection.notFound(one.getValue()), faults);
        }
        for (var fault : inspection.codesThatLeadNowhere(SampleReorganisation.plan())) {
            unfound += count(fault, faults);
        }
        lost += done.finished() == null ? 1 : 0;
        return new Outcome(
                before.size(),
                (int) before.values().stream().filter(seen -> !seen.closed()).count(),
                done.moved(),
                lost,
                late,
                unfound,
                seconds,
                seed,
                faults.stream().limit(20).toList());
    }

    /** One when there is a fault, which is kept. */
    private static int count(String fault, List<String> faults) {
        if (fault.isEmpty()) {
            return 0;
        }
        faults.add(fault);
        return 1;
    }

    private Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }
}
