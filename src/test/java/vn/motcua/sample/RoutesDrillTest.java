package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import vn.motcua.MotCuaTest;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.routes.Route;
import vn.motcua.routes.RouteCheck;
import vn.motcua.sample.RouteOracle.Act;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/** Random lives over random routes, few of them; {@code bin/motcua drill routes} has as many as one has time for. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.sample-province=false", "motcua.sample-dossiers=false"})
class RoutesDrillTest {

    private static final Instant MORNING = Instant.parse("2026-06-01T02:00:00Z");

    @Autowired
    RoutesDrill drill;

    @Autowired
    RoutesDrillCommand command;

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
    void whateverPeopleDoTheInvariantsHold() {
        var outcome = drill.run(40, 1);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.acts()).as("acts of 40 lives").isGreaterThan(400);
    }

    @Test
    void theCommandEndsWithItsFigures() {
        var out = new StringWriter();

        var exit = new CommandLine(command).setOut(new PrintWriter(out)).execute("--runs", "3", "--seed", "7");

        assertThat(exit).isZero();
        assertThat(out.toString().strip().lines().toList().getLast())
                .startsWith("{\"runs\":3,\"violations\":0,")
                .endsWith("\"seed\":7}");
    }

    @Test
    void routesOfEveryShapeAreDrawnAndMayBePublished() {
        var stages = 0;
        var legs = 0;
        for (var seed = 0; seed < 200; seed++) {
            var route = new RandomRoutes(Seeds.random(seed)).draw("DT").route();
            assertThat(RouteCheck.faults(route)).isEmpty();
            stages = Math.max(stages, route.stages().size());
            legs = Math.max(
                    legs,
                    route.stages().stream()
                            .map(Route.Stage::legs)
                            .mapToInt(List::size)
                            .max()
                            .orElseThrow());
        }
        assertThat(stages).isEqualTo(4);
        assertThat(legs).isEqualTo(3);
    }

    @Test
    void aDossierThatIsNotWhereTheRouteSaysIsFound() {
        if (!agencies.loaded()) {
            agencies.load();
        }
        var drawn = RandomRoutes.everything("DT.FOUND");
        var oracle = new RouteOracle(drawn.route(), drawn.limit());
        TimeTravel.at(MORNING).run(() -> {
            publishRevision.publish(drawn.document(), new Actor.Machine("Kiểm thử"));
            var number = submit.submit(DrillPeople.APPLICANT, DrillPeople.filing(drawn), RequestKey.random())
                    .number();
            assertThat(RouteInspection.fault(inspection.see(number), oracle)).isEmpty();

            oracle.done(Act.on(Offer.RECEIVE), MORNING);
            assertThat(RouteInspection.fault(inspection.see(number), oracle))
                    .hasValueSatisfying(fault -> assertThat(fault).contains("state", "SUBMITTED", "IN_PROGRESS"));

            acts.carryOut(people.ready(Act.on(Offer.RECEIVE), inspection.see(number), new Random(1))
                    .order());
            assertThat(RouteInspection.fault(inspection.see(number), oracle)).isEmpty();

            var slower = new RouteOracle(drawn.route(), drawn.limit());
            slower.done(Act.on(Offer.RECEIVE), MORNING.plusSeconds(60));
            assertThat(RouteInspection.fault(inspection.see(number), slower))
                    .as("a minute that the steps do not have")
                    .isPresent();
        });
    }
}
