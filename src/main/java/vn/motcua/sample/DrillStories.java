package vn.motcua.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.sample.SampleStory.Fate;

/** Stories for the drill, left to chance by one seed: what lies in a province's staffed agencies at one moment. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class DrillStories {

    /** Most are under way; some are decided, some closed, since both must be found again too. */
    private static final List<Fate> FATES = List.of(
            Fate.WAITING,
            Fate.WAITING_LATE,
            Fate.SUPPLEMENT_AT_INTAKE,
            Fate.WORKED_ON,
            Fate.WORKED_ON,
            Fate.WORKED_ON,
            Fate.LATE,
            Fate.PAUSED,
            Fate.CONSULTED,
            Fate.CONSULTED,
            Fate.SUPPLEMENT,
            Fate.READY,
            Fate.READY_REFUSED,
            Fate.RETURNED,
            Fate.DECLINED,
            Fate.STOPPED);

    private final Agencies agencies;
    private final Procedures procedures;
    private final SampleStories stories;
    private final Clock clock;

    DrillStories(Agencies agencies, Procedures procedures, SampleStories stories, Clock clock) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.stories = stories;
        this.clock = clock;
    }

    private record Choice(ProcedureDocument document, String agency) {}

    List<SampleStory> some(int count, long seed) {
        var choices = choices();
        var seeds = new Random(seed);
        var told = new ArrayList<SampleStory>(count);
        for (var i = 0; i < count; i++) {
            told.add(story(choices, seeds.nextLong()));
        }
        return told;
    }

    private SampleStory story(List<Choice> choices, long seed) {
        var random = new Random(seed);
        var choice = choices.get(random.nextInt(choices.size()));
        var document = choice.document();
        var chosen = document.cases().get(random.nextInt(document.cases().size()));
        var pace = SamplePace.of(document, chosen);
        var drawn = FATES.get(random.nextInt(FATES.size()));
        var fate = drawn == Fate.PAUSED && !pace.pauses() ? Fate.WORKED_ON : drawn;
        var online = fate.staysAtIntake() || random.nextInt(100) < 40;
        return new SampleStory(
                document.code(),
                chosen.code(),
                choice.agency(),
                online ? Channel.ONLINE : Channel.COUNTER,
                stories.before(clock.instant(), fate, pace, random),
                fate,
                seed);
    }

    /** Every procedure with each agency that decides it and has people to do so. */
    private List<Choice> choices() {
        var today = Province.dateOf(clock.instant());
        return procedures.inForce().stream()
                .filter(document -> document.obstaclesToFiling().isEmpty())
                .flatMap(document -> procedures.deciding(document, today).stream()
                        .filter(agency -> !agencies.holders(agency.id(), null, OfficerRole.APPROVER)
                                .isEmpty())
                        .map(agency -> new Choice(document, agency.code())))
                .toList();
    }
}
