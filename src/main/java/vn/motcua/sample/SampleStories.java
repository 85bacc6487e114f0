package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.sample.SampleStory.Fate;

/**
 * Which stories the sample province tells: every procedure four times, each time with another fate, counted back from the
 * moment they are told; before them some of Bình Định's, finished long ago. The same moment gives the same stories.
 */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class SampleStories {

    private static final long SEED = 20_210_805;
    private static final int ROUNDS = 4;
    private static final int OLD_ROUNDS = 3;
    /** Working days from which on a limit is long enough to be decided about. */
    private static final int LONG_LIMIT = 5;

    private static final int OLD_DAYS = 1_250;
    private static final Instant OLD_FROM = Instant.parse("2021-08-05T00:30:00Z");

    private static final List<String> COMMUNES =
            List.of("H21.180", "H21.180", "H21.180", "H21.182", "H21.186", "H21.195", "H21.214", "H21.237");

    /** What the staffed agencies of Bình Định's three levels did: procedure and agency. */
    private static final List<List<String>> OLD = List.of(
            List.of("2.000815", "000.05.31.H08"),
            List.of("1.001612", "000.00.31.H08"),
            List.of("1.008891", "000.00.18.H08"),
            List.of("1.001193", "000.05.31.H08"),
            List.of("2.000720", "000.00.31.H08"),
            List.of("1.000828", "000.00.16.H08"),
            List.of("1.004873", "000.05.31.H08"),
            List.of("1.013227", "000.00.31.H08"),
            List.of("2.001583", "000.00.08.H08"),
            List.of("1.000656", "000.05.31.H08"),
            List.of("2.000806", "000.00.31.H08"),
            List.of("2.000033", "000.00.05.H08"),
            List.of("1.000894", "000.05.31.H08"),
            List.of("2.000620", "000.00.31.H08"));

    private static final List<Fate> OLD_FATES = List.of(
            Fate.RETURNED,
            Fate.RETURNED,
            Fate.RETURNED_AFTER_SUPPLEMENT,
            Fate.RETURNED,
            Fate.RETURNED_LATE,
            Fate.RETURNED,
            Fate.RETURNED_REFUSED,
            Fate.RETURNED,
            Fate.WITHDRAWN);

    private final Calendars calendars;
    private final Clock clock;

    SampleStories(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    List<SampleStory> all() {
        var seeds = new Random(SEED);
        var documents = SampleProcedures.documents();
        var stories = new ArrayList<SampleStory>();
        for (var i = 0; i < OLD_ROUNDS * OLD.size(); i++) {
            stories.add(old(i, documents, seeds.nextLong()));
        }
        for (var i = 0; i < ROUNDS * documents.size(); i++) {
            stories.add(today(i, i / documents.size(), documents.get(i % documents.size()), seeds.nextLong()));
        }
        return stories;
    }

    /** Finished long ago, under the old tree and its rules, so that their codes and papers can be looked at. */
    private SampleStory old(int i, List<ProcedureDocument> documents, long seed) {
        var random = new Random(seed);
        var procedure = OLD.get(i % OLD.size()).getFirst();
        var document = documents.stream()
                .filter(one -> one.code().equals(procedure))
                .findFirst()
                .orElseThrow();
        var start = calendars
                .ofProvince()
                .plusWorking(OLD_FROM.plus(Duration.ofDays(random.nextInt(OLD_DAYS))), minutes(random, 180));
        return new SampleStory(
                procedure,
                document.cases().getFirst().code(),
                OLD.get(i % OLD.size()).getLast(),
                Channel.COUNTER,
                start,
                OLD_FATES.get(i % OLD_FATES.size()),
                seed);
    }

    private SampleStory today(int i, int round, ProcedureDocument document, long seed) {
        var random = new Random(seed);
        var chosen = document.cases().get(random.nextInt(document.cases().size()));
        var pace = SamplePace.of(document, chosen);
        var fate = fate(i, round, pace);
        var online = fate.staysAtIntake() || random.nextInt(100) < 60;
        return new SampleStory(
                document.code(),
                chosen.code(),
                agency(document, random),
                online ? Channel.ONLINE : Channel.COUNTER,
                before(clock.instant(), fate, pace, random),
                fate,
                seed);
    }

    /** Where the route pauses, every second story stands there. */
    private static Fate fate(int i, int round, SamplePace pace) {
        var fate = Fate.ALL.get(i % Fate.ALL.size());
        if (pace.pauses() && (round % 2 == 0 || fate == Fate.LATE)) {
            return Fate.PAUSED;
        }
        return fate == Fate.WORKED_ON && pace.days() >= LONG_LIMIT && i % 2 == 0 ? decided(round) : fate;
    }

    /** In the last rounds the head of the agency has decided something about the time of what takes long. */
    private static Fate decided(int round) {
        return switch (round) {
            case 1 -> Fate.EXTENDED;
            case 3 -> Fate.SUSPENDED;
            default -> Fate.WORKED_ON;
        };
    }

    private static String agency(ProcedureDocument document, Random random) {
        return document.competences().stream()
                .filter(one -> one.to() == null && one.agencyCode() != null)
                .map(one -> String.valueOf(one.agencyCode()))
                .findFirst()
                .orElseGet(() -> COMMUNES.get(random.nextInt(COMMUNES.size())));
    }

    /** Far enough back for its fate: what is to be overdue starts longer ago than its limit. */
    Instant before(Instant now, Fate fate, SamplePace pace, Random random) {
        var limit = pace.days();
        var days = switch (fate) {
            case WAITING -> 0;
            case WAITING_LATE -> 2 + random.nextInt(2);
            case WORKED_ON, EXTENDED, SUSPENDED, CONSULTED, SUPPLEMENT, SUPPLEMENT_AT_INTAKE ->
                random.nextInt(limit / 2 + 1);
            case PAUSED -> limit + random.nextInt(3);
            case LATE -> limit + 2 + random.nextInt(4);
            case DECLINED, WITHDRAWN, STOPPED -> 3 + random.nextInt(20);
            case READY, READY_REFUSED -> limit + 1 + random.nextInt(5);
            case RETURNED, RETURNED_REFUSED -> limit + 1 + random.nextInt(25);
            case RETURNED_AFTER_SUPPLEMENT -> limit + 6 + random.nextInt(25);
            case RETURNED_LATE -> 2 * limit + 6 + random.nextInt(20);
        };
        var back = Duration.ofMinutes(10L + random.nextInt(fate == Fate.WAITING ? 400 : 300))
                .plusMinutes((long) days * SamplePace.DAY);
        var calendar = calendars.ofProvince();
        var from = now.minus(Duration.ofDays(days * 2L + 3));
        while (calendar.workingTime(from, now).compareTo(back) < 0) {
            from = from.minus(Duration.ofDays(1));
        }
        return calendar.plusWorking(from, calendar.workingTime(from, now).minus(back));
    }

    private static Duration minutes(Random random, int most) {
        return Duration.ofMinutes(random.nextInt(most));
    }
}
