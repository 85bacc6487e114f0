package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.Procedures;
import vn.motcua.sample.SampleStory.Fate;

/**
 * A few hundred dossiers in every state, some overdue, made by the real actions at past moments: the same seed tells the
 * same stories, counted back from the moment of the first start.
 */
@Component
@Order(40)
@ConditionalOnBooleanProperty("motcua.sample")
@ConditionalOnBooleanProperty(name = "motcua.sample-dossiers", matchIfMissing = true)
class SampleDossiers implements SamplePart {

    private static final long SEED = 20_210_805;
    private static final int STORIES = 260;
    private static final int STORIES_OF_OLD = 40;
    private static final int OLD_DAYS = 1_300;
    private static final Instant OLD_FROM = Instant.parse("2021-08-05T00:30:00Z");
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private static final List<String> COMMUNES =
            List.of("H21.180", "H21.180", "H21.180", "H21.182", "H21.186", "H21.195", "H21.214", "H21.237");
    private static final String OLD_COMMUNE = "000.05.31.H08";
    private static final List<String> OLD_PROCEDURES =
            List.of("2.000815", "1.001193", "1.004873", "1.000656", "2.000884", "1.000894");

    private final SamplePlayers players;
    private final Procedures procedures;
    private final Calendars calendars;
    private final DossierSearch dossiers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleDossiers(
            SamplePlayers players,
            Procedures procedures,
            Calendars calendars,
            DossierSearch dossiers,
            TransactionTemplate transaction,
            Clock clock) {
        this.players = players;
        this.procedures = procedures;
        this.calendars = calendars;
        this.dossiers = dossiers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean loaded() {
        return !dossiers.none();
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> {
            var random = new Random(SEED);
            for (var i = 0; i < STORIES_OF_OLD; i++) {
                players.play(oldStory(i, random), random);
            }
            var documents = SampleProcedures.documents();
            for (var i = 0; i < STORIES; i++) {
                players.play(story(documents.get(i % documents.size()), random), random);
            }
        });
    }

    /** Finished long ago, under the old tree and its rules, so that their codes and papers can be looked at. */
    private SampleStory oldStory(int i, Random random) {
        var document = procedures
                .current(OLD_PROCEDURES.get(i % OLD_PROCEDURES.size()))
                .document();
        var start = calendars
                .ofProvince()
                .plusWorking(OLD_FROM.plus(Duration.ofDays(random.nextInt(OLD_DAYS))), minutes(random, 400));
        return new SampleStory(
                document.code(),
                document.cases().getFirst().code(),
                OLD_COMMUNE,
                Channel.COUNTER,
                start,
                Fate.RETURNED);
    }

    private SampleStory story(ProcedureDocument document, Random random) {
        var fate = Fate.ALL.get(random.nextInt(Fate.ALL.size()));
        var online = fate.needsOnline() || random.nextInt(100) < 60;
        var chosen = document.cases().get(random.nextInt(document.cases().size()));
        return new SampleStory(
                document.code(),
                chosen.code(),
                agency(document, random),
                online ? Channel.ONLINE : Channel.COUNTER,
                start(fate, document, chosen, random),
                fate);
    }

    private static String agency(ProcedureDocument document, Random random) {
        return document.competences().stream()
                .filter(one -> one.to() == null && one.agencyCode() != null)
                .map(one -> String.valueOf(one.agencyCode()))
                .findFirst()
                .orElseGet(() -> COMMUNES.get(random.nextInt(COMMUNES.size())));
    }

    /** Far enough back for its fate: what is to be overdue starts longer ago than its limit. */
    private Instant start(Fate fate, ProcedureDocument document, ProcedureCase chosen, Random random) {
        if (fate == Fate.WAITING) {
            return clock.instant().minus(minutes(random, 900)).minus(Duration.ofMinutes(5));
        }
        var limit = chosen.limit().value() == null ? 1 : chosen.limit().value().intValue();
        var days = switch (fate) {
            case WAITING -> 0;
            case WORKED_ON -> pauses(document) ? limit : random.nextInt(Math.max(1, limit / 2) + 1);
            case SUPPLEMENT, SUPPLEMENT_AT_INTAKE -> random.nextInt(Math.max(1, limit / 2) + 1);
            case LATE -> limit + 2 + random.nextInt(4);
            case DECLINED, WITHDRAWN, STOPPED -> 3 + random.nextInt(20);
            case READY, READY_REFUSED, RETURNED -> limit + 1 + random.nextInt(25);
        };
        var now = clock.instant();
        var calendar = calendars.ofProvince();
        var from = now.minus(Duration.ofDays(days * 2L + 1));
        while (calendar.workingTime(from, now).compareTo(WORKING_DAY.multipliedBy(days)) < 0) {
            from = from.minus(Duration.ofDays(1));
        }
        return calendar.plusWorking(from, minutes(random, 300));
    }

    private static boolean pauses(ProcedureDocument document) {
        return document.route() != null
                && document.route().stages().stream().anyMatch(stage -> stage.pauseAfter() != null);
    }

    private static Duration minutes(Random random, int most) {
        return Duration.ofMinutes(random.nextInt(most));
    }
}
