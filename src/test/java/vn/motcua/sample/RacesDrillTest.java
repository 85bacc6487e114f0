package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import vn.motcua.MotCuaTest;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.sample.RaceJudge.Fault;
import vn.motcua.sample.RaceJudge.Finding;
import vn.motcua.sample.RaceJudge.Ran;
import vn.motcua.sample.RouteOracle.Act;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.TimeTravel;

/** Races of every act against every other, one round a pair; {@code bin/motcua drill races} has as many as one has time for. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.sample-province=false", "motcua.sample-dossiers=false"})
class RacesDrillTest {

    private static final Instant MORNING = Instant.parse("2026-06-01T02:00:00Z");

    @Autowired
    RacesDrill drill;

    @Autowired
    RacesDrillCommand command;

    @Autowired
    SampleAgencies agencies;

    @Autowired
    PublishRevision publishRevision;

    @Autowired
    SubmitOnline submit;

    @Autowired
    DrillActs acts;

    @Autowired
    DrillPeople people;

    @Autowired
    RouteInspection inspection;

    @Test
    void oneOfTwoActsThatExcludeEachOtherStandsAndTheOtherIsExplained() {
        var outcome = drill.run(RacesDrill.pairs().size(), 0);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.pairs()).isEqualTo(378);
    }

    @Test
    void theCommandEndsWithItsFigures() {
        var out = new StringWriter();

        var exit = new CommandLine(command).setOut(new PrintWriter(out)).execute("--rounds", "3", "--seed", "7");

        assertThat(exit).isZero();
        assertThat(out.toString().strip().lines().toList().getLast())
                .startsWith(
                        "{\"rounds\":3,\"pairs\":3,\"double_winners\":0,\"lost_updates\":0,\"unexplained_losers\":0,")
                .endsWith("\"seed\":7}");
    }

    @Test
    void everythingThatCanHappenToADossierIsRaced() {
        var raced = EnumSet.noneOf(EventType.class);
        for (var pair : RacesDrill.pairs()) {
            raced.addAll(DrillActs.events(pair.one()));
            raced.addAll(DrillActs.events(pair.other()));
        }

        assertThat(EnumSet.complementOf(raced))
                .as(
                        "the filing itself, by the citizen or by a desk elsewhere, and what the system does for a calendar or a reorganisation")
                .containsExactly(
                        EventType.SUBMITTED,
                        EventType.DUE_MOVED,
                        EventType.REHOMED,
                        EventType.TAKEN_IN,
                        EventType.SEALED,
                        EventType.REVOKED,
                        EventType.RESULT_REPLACED);
        assertThat(RacesDrill.pairs())
                .containsAll(Arrays.stream(Offer.values())
                        .map(offer -> new RacesDrill.Pair(offer, offer))
                        .toList());
    }

    @Test
    void aSecondWinnerALostUpdateAndALoserWithoutAReasonAreFound() {
        if (!agencies.loaded()) {
            agencies.load();
        }
        var drawn = RandomRoutes.everything("DT.JUDGED");
        TimeTravel.at(MORNING).run(() -> {
            publishRevision.publish(drawn.document(), new Actor.Machine("Kiểm thử"));
            var number = submit.submit(DrillPeople.APPLICANT, DrillPeople.filing(drawn), RequestKey.random())
                    .number();
            var before = inspection.see(number);
            var receive = people.ready(Act.on(Offer.RECEIVE), before, new Random(1));
            var decline = people.ready(Act.on(Offer.DECLINE), before, new Random(1));
            var received = new Ran(receive, acts.carryOut(receive.order()), null);
            var both =
                    new Ran(decline, new Standing(number, before.lookupCode(), DossierState.DECLINED, 3, null), null);
            var refused = new Ran(decline, null, new InvalidInput("step", "Không được."));

            assertThat(judged(drawn, List.of(received, both), number)).contains(Fault.DOUBLE_WINNER, Fault.LOST_UPDATE);
            assertThat(judged(drawn, List.of(received, refused), number)).containsExactly(Fault.UNEXPLAINED_LOSER);
            assertThat(judged(drawn, List.of(received, new Ran(decline, null, explained(decline.order()))), number))
                    .isEmpty();
        });
    }

    private List<Fault> judged(RandomRoutes.Drawn drawn, List<Ran> both, DossierNumber number) {
        return new RaceJudge(new RouteOracle(drawn.route(), drawn.limit()), MORNING)
                .judge(both, inspection.see(number), Optional.empty()).stream()
                        .map(Finding::fault)
                        .toList();
    }

    /** What the system itself tells the loser. */
    private RuntimeException explained(DrillActs.Order order) {
        try {
            acts.carryOut(order);
        } catch (RuntimeException refusal) {
            return refusal;
        }
        throw new AssertionError("declined though it was received");
    }
}
