package vn.motcua.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.sample.RouteOracle.Act;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/**
 * Random lives of dossiers over random routes, with the real actions on the real database: whatever people do in whatever
 * order, the dossier stands after each act where a {@link RouteOracle} that knows only the route says it stands, no step or leg
 * is lost or there twice, and the times add up. What the oracle forbids must be refused and change nothing.
 */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class RoutesDrill {

    /** Monday, 04/05/2026, 08:00: from here on there is no holiday for sixteen weeks. */
    private static final Instant START = Instant.parse("2026-05-04T01:00:00Z");

    private static final Instant LAST = Instant.parse("2026-08-14T10:00:00Z");
    private static final int MINUTES_OF_THREE_WEEKS = 21 * 24 * 60;
    private static final int MOST_ACTS = 40;
    private static final int HANDS = 3;
    private static final int TOLD = 20;
    private static final Actor BY = new Actor.Machine("Diễn tập");
    private static final Set<Offer> ENDS = Set.of(Offer.WITHDRAW, Offer.STOP, Offer.DECLINE, Offer.REFUSE);

    private final SampleAgencies agencies;
    private final PublishRevision publishRevision;
    private final SubmitOnline submit;
    private final DrillActs acts;
    private final DrillPeople people;
    private final RouteInspection inspection;

    RoutesDrill(
            SampleAgencies agencies,
            PublishRevision publishRevision,
            SubmitOnline submit,
            DrillActs acts,
            DrillPeople people,
            RouteInspection inspection) {
        this.agencies = agencies;
        this.publishRevision = publishRevision;
        this.submit = submit;
        this.acts = acts;
        this.people = people;
        this.inspection = inspection;
    }

    /**
     * What a drill found.
     *
     * @param acts carried out or refused in all runs
     * @param faults the first of what was found, in words, with what repeats it
     */
    record Outcome(int runs, int violations, long acts, long seed, double seconds, List<String> faults) {

        boolean passed() {
            return violations == 0;
        }
    }

    /** Runs with the seeds that follow one another from the given one, several at once. */
    Outcome run(int runs, long seed) {
        if (!agencies.loaded()) {
            agencies.load();
        }
        var start = System.nanoTime();
        var lives = Hands.all(
                HANDS,
                LongStream.range(seed, seed + runs)
                        .<Callable<Life>>mapToObj(one -> () -> live(one))
                        .toList());
        var faults = lives.stream().flatMap(life -> life.fault().stream()).toList();
        return new Outcome(
                runs,
                faults.size(),
                lives.stream().mapToLong(Life::acts).sum(),
                seed,
                (System.nanoTime() - start) / 1e9,
                faults.stream().limit(TOLD).toList());
    }

    private record Life(int acts, Optional<String> fault) {}

    private Life live(long seed) {
        var walk = new Walk(seed);
        var fault = walk.fault();
        return new Life(
                walk.trace.size(),
                fault.map(what -> "%s\n  after %s\n  repeat: bin/motcua drill routes --runs 1 --seed %d"
                        .formatted(what, String.join(", ", walk.trace), seed)));
    }

    /** One dossier on its way through one route. */
    private final class Walk {

        private final Random random;
        private final RandomRoutes.Drawn drawn;
        private final RouteOracle oracle;
        private final List<String> trace = new ArrayList<>();
        private Instant now;

        Walk(long seed) {
            random = Seeds.random(seed);
            drawn = new RandomRoutes(random).draw("DT." + Long.toUnsignedString(seed));
            oracle = new RouteOracle(drawn.route(), drawn.limit());
            now = START.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_THREE_WEEKS)));
        }

        Optional<String> fault() {
            try {
                return walked();
            } catch (RuntimeException failed) {
                return Optional.of(oracle.state() + ": " + failed);
            }
        }

        private Optional<String> walked() {
            var number = TimeTravel.at(now).call(this::file);
            var view = see(number);
            var fault = RouteInspection.fault(view, oracle);
            while (fault.isEmpty()
                    && trace.size() < MOST_ACTS
                    && !oracle.state().closed()
                    && now.isBefore(LAST)) {
                now = now.plus(pass());
                fault = act(view);
                // What a refusal has changed is seen after the next act, or at the end.
                if (oracle.version() > view.version()) {
                    var seen = see(number);
                    fault = fault.or(() -> RouteInspection.fault(seen, oracle));
                    view = seen;
                }
            }
            var last = see(number);
            return fault.or(() -> RouteInspection.fault(last, oracle))
                    .or(() -> TimeTravel.at(now).call(() -> inspection.faultOfLife(last, oracle, now)));
        }

        private DossierNumber file() {
            publishRevision.publish(drawn.document(), BY);
            return submit.submit(DrillPeople.APPLICANT, DrillPeople.filing(drawn), RequestKey.random())
                    .number();
        }

        private DossierView see(DossierNumber number) {
            return TimeTravel.at(now).call(() -> inspection.see(number));
        }

        /** Most acts follow each other in a while, some days later. */
        private Duration pass() {
            var chance = random.nextInt(20);
            if (chance == 0) {
                return Duration.ofMinutes(24L * 60 + random.nextInt(3 * 24 * 60));
            }
            return Duration.ofMinutes(chance < 6 ? 120 + random.nextInt(28 * 60) : 1 + random.nextInt(120));
        }

        /** Somebody does something, now and then what is not theirs to do; empty when it ended as the oracle says. */
        private Optional<String> act(DossierView view) {
            var open = oracle.open(now);
            var wild = open.isEmpty() || random.nextInt(6) == 0;
            var act = wild ? any() : likely(open);
            var ready = wild ? people.readyWhoeverHolds(act, view, random) : people.ready(act, view, random);
            var allowed = oracle.allows(ready.act(), now);
            trace.add((allowed ? "" : "not ") + act.offer() + (act.leg() == null ? "" : "@" + act.leg()));
            var done = TimeTravel.at(now).call(() -> isDone(ready.order()));
            if (done != allowed) {
                return Optional.of("%s was %s".formatted(act, done ? "done" : "refused"));
            }
            if (done) {
                oracle.done(ready.act(), now);
            }
            return Optional.empty();
        }

        /** Ends are rare in life too: without this few dossiers would see their later stages. */
        private Act likely(List<Act> open) {
            var going = open.stream().filter(act -> !ENDS.contains(act.offer())).toList();
            var among = going.isEmpty() || random.nextInt(10) == 0 ? open : going;
            return among.get(random.nextInt(among.size()));
        }

        /** Leave to ask is an agency's, which may hold more than one leg; it is left to what is likely. */
        private Act any() {
            var offers = Offer.values();
            var offer = offers[random.nextInt(offers.length)];
            return oracle.any(offer == Offer.ALLOW_SUPPLEMENT ? Offer.REQUEST_SUPPLEMENT : offer, random);
        }

        private boolean isDone(DrillActs.Order order) {
            try {
                acts.carryOut(order);
                return true;
            } catch (Conflict | InvalidInput | NotFound refused) {
                return false;
            }
        }
    }
}
