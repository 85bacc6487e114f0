package vn.motcua.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.EventChain;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.sample.DrillPeople.Ready;
import vn.motcua.sample.RaceJudge.Fault;
import vn.motcua.sample.RaceJudge.Finding;
import vn.motcua.sample.RaceJudge.Ran;
import vn.motcua.sample.RouteOracle.Act;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/**
 * Lets two people act on one dossier at the same moment, every act of {@link DrillActs} against every other and against itself,
 * wherever chance has brought the dossier that both are legal; where they never are at once, one of them is.
 */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class RacesDrill {

    private static final String PROCEDURE = "DT.RACES";
    /** Monday, 01/06/2026, 09:00: from here on there is no holiday for twelve weeks. */
    private static final Instant START = Instant.parse("2026-06-01T02:00:00Z");

    private static final int TRIES = 1000;
    private static final int LONGEST_WAY = 16;
    private static final int TOLD = 20;
    private static final Actor BY = new Actor.Machine("Diễn tập");
    /** What brings a dossier nowhere another race begins, or nothing new. */
    private static final Set<Offer> NOT_ON_THE_WAY = Set.of(
            Offer.WITHDRAW,
            Offer.STOP,
            Offer.DECLINE,
            Offer.RETURN,
            Offer.EXTEND,
            Offer.ASSIGN,
            Offer.CLAIM,
            Offer.MOVE_VISIT);

    private final SampleAgencies agencies;
    private final PublishRevision publishRevision;
    private final SubmitOnline submit;
    private final DrillActs acts;
    private final DrillPeople people;
    private final RouteInspection inspection;
    private final EventChain chain;

    RacesDrill(
            SampleAgencies agencies,
            PublishRevision publishRevision,
            SubmitOnline submit,
            DrillActs acts,
            DrillPeople people,
            RouteInspection inspection,
            EventChain chain) {
        this.agencies = agencies;
        this.publishRevision = publishRevision;
        this.submit = submit;
        this.acts = acts;
        this.people = people;
        this.inspection = inspection;
        this.chain = chain;
    }

    /**
     * What a drill found.
     *
     * @param pairs of acts that were raced
     * @param faults the first of what was found, in words, with what repeats the round
     */
    record Outcome(
            int rounds,
            int pairs,
            long doubleWinners,
            long lostUpdates,
            long unexplainedLosers,
            long seed,
            double seconds,
            List<String> faults) {

        boolean passed() {
            return doubleWinners + lostUpdates + unexplainedLosers == 0;
        }
    }

    record Pair(Offer one, Offer other) {}

    /** Every act against every other and against itself. */
    static List<Pair> pairs() {
        var offers = Offer.values();
        return IntStream.range(0, offers.length)
                .boxed()
                .flatMap(one ->
                        IntStream.range(one, offers.length).mapToObj(other -> new Pair(offers[one], offers[other])))
                .toList();
    }

    /** Rounds with the seeds that follow one another from the given one; a seed stands for its pair too. */
    Outcome run(int rounds, long seed) {
        if (!agencies.loaded()) {
            agencies.load();
        }
        var drawn = RandomRoutes.everything(PROCEDURE);
        TimeTravel.at(START).run(() -> publishRevision.publish(drawn.document(), BY));
        var start = System.nanoTime();
        var findings = LongStream.range(seed, seed + rounds)
                .boxed()
                .flatMap(one -> new Round(drawn, one).findings().stream().map(finding -> new Told(finding, one)))
                .toList();
        return new Outcome(
                rounds,
                Math.min(rounds, pairs().size()),
                count(findings, Fault.DOUBLE_WINNER),
                count(findings, Fault.LOST_UPDATE),
                count(findings, Fault.UNEXPLAINED_LOSER),
                seed,
                (System.nanoTime() - start) / 1e9,
                findings.stream().limit(TOLD).map(Told::words).toList());
    }

    private record Told(Finding finding, long seed) {

        String words() {
            return "%s: %s\n  %s\n  repeat: bin/motcua drill races --rounds 1 --seed %d"
                    .formatted(finding.fault(), pair(seed), finding.what(), seed);
        }
    }

    private static long count(List<Told> findings, Fault fault) {
        return findings.stream().filter(told -> told.finding().fault() == fault).count();
    }

    private static Pair pair(long seed) {
        return pairs().get(Math.floorMod(seed, pairs().size()));
    }

    /** One race on a dossier of its own. */
    private final class Round {

        private final RandomRoutes.Drawn drawn;
        private final Pair pair;
        private final Random random;
        private final RouteOracle oracle;
        private Instant now = START;

        Round(RandomRoutes.Drawn drawn, long seed) {
            this.drawn = drawn;
            pair = pair(seed);
            random = Seeds.random(seed);
            oracle = new RouteOracle(drawn.route(), drawn.limit());
        }

        List<Finding> findings() {
            var number = TimeTravel.at(now).call(this::file);
            for (var act : way()) {
                try {
                    go(act, number);
                } catch (Conflict | InvalidInput | NotFound refusal) {
                    return List.of(new Finding(
                            Fault.UNEXPLAINED_LOSER,
                            "%s was refused on the way to the race: %s".formatted(act, refusal)));
                }
            }
            later();
            var view = see(number);
            var first = chosen(pair.one(), null);
            var second = chosen(pair.other(), first);
            var both = race(List.of(people.ready(first, view, random), people.ready(second, view, random)));
            return new RaceJudge(oracle, now).judge(both, see(number), chain.fault(number));
        }

        private DossierNumber file() {
            return submit.submit(DrillPeople.APPLICANT, DrillPeople.filing(drawn), RequestKey.random())
                    .number();
        }

        private void go(Act act, DossierNumber number) {
            later();
            var ready = people.ready(act, see(number), random);
            TimeTravel.at(now).run(() -> acts.carryOut(ready.order()));
            oracle.done(ready.act(), now);
        }

        private void later() {
            now = now.plus(Duration.ofMinutes(1));
        }

        private DossierView see(DossierNumber number) {
            return TimeTravel.at(now).call(() -> inspection.see(number));
        }

        /** A way to a state in which both acts are legal, or else one of them, found by trying it out with the oracle. */
        private List<Act> way() {
            List<Act> better = List.of();
            for (var i = 0; i < TRIES; i++) {
                var scout = new RouteOracle(drawn.route(), drawn.limit());
                var way = new ArrayList<Act>();
                while (way.size() < LONGEST_WAY) {
                    var open = scout.open(now);
                    var one = offers(open, pair.one());
                    var other = offers(open, pair.other());
                    if (one && other) {
                        return way;
                    }
                    if ((one || other) && better.isEmpty()) {
                        better = List.copyOf(way);
                    }
                    var onwards = open.stream()
                            .filter(act -> !NOT_ON_THE_WAY.contains(act.offer()))
                            .toList();
                    if (onwards.isEmpty()) {
                        break;
                    }
                    var act = onwards.get(random.nextInt(onwards.size()));
                    scout.done(act, now);
                    way.add(act);
                }
            }
            return better;
        }

        private static boolean offers(List<Act> open, Offer offer) {
            return open.stream().anyMatch(act -> act.offer() == offer);
        }

        /** An act of that kind, on the leg of the other act where it may; where none is legal, one that is not. */
        private Act chosen(Offer offer, @Nullable Act beside) {
            var legal = oracle.open(now).stream()
                    .filter(act -> act.offer() == offer)
                    .toList();
            if (legal.isEmpty()) {
                return oracle.any(offer, random);
            }
            return legal.stream()
                    .filter(act -> beside != null && Objects.equals(act.leg(), beside.leg()))
                    .findFirst()
                    .orElseGet(() -> legal.get(random.nextInt(legal.size())));
        }

        private List<Ran> race(List<Ready> both) {
            var barrier = new CyclicBarrier(both.size());
            return Hands.all(
                    both.size(),
                    both.stream()
                            .<Callable<Ran>>map(ready -> () -> run(ready, barrier))
                            .toList());
        }

        private Ran run(Ready ready, CyclicBarrier barrier) throws InterruptedException, BrokenBarrierException {
            barrier.await();
            try {
                return new Ran(ready, TimeTravel.at(now).call(() -> acts.carryOut(ready.order())), null);
            } catch (RuntimeException refusal) {
                return new Ran(ready, null, refusal);
            }
        }
    }
}
