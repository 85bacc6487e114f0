package vn.motcua.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.routes.Route.PauseReason;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** A route that the one-stop desk settles whole says so, and stays with the agency that decides. */
class OnTheSpotRouteTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Test
    void withTheSealItIsFivePlacesAndWithoutItFour() {
        assertThat(OnTheSpotRoute.of(route(true, leg("COMPETENT", OfficerRole.APPROVER)))
                        .map(OnTheSpotRoute::label))
                .contains("4 tại chỗ");
        assertThat(OnTheSpotRoute.of(route(true, leg("COMPETENT", OfficerRole.APPROVER, OfficerRole.CLERK)))
                        .map(OnTheSpotRoute::label))
                .contains("5 tại chỗ");
        assertThat(OnTheSpotRoute.of(route(false, leg("COMPETENT", OfficerRole.APPROVER))))
                .isEmpty();
        assertThat(OnTheSpotRoute.of(null)).isEmpty();
    }

    @Test
    void whatLeavesTheAgencyOrWaitsIsNotSettledOnTheSpot() {
        var own = leg("COMPETENT", OfficerRole.APPROVER);
        var others = leg("line:POLICE", OfficerRole.APPROVER);

        assertThat(faults(route(true, own))).doesNotContain("route.onTheSpot");
        assertThat(faults(route(true, own, others))).contains("route.onTheSpot");
        assertThat(faults(route(true, others))).contains("route.onTheSpot");
        assertThat(faults(waiting(true, own))).contains("route.onTheSpot");
        assertThat(faults(waiting(false, own))).doesNotContain("route.onTheSpot");
    }

    @Test
    void theFlagStandsInTheDocumentOnlyWhereItIsSet() {
        var leg = leg("COMPETENT", OfficerRole.APPROVER);
        var said = JSON.writeValueAsString(route(true, leg));
        var unsaid = JSON.writeValueAsString(route(false, leg));

        assertThat(said).contains("\"onTheSpot\":true");
        assertThat(unsaid).doesNotContain("onTheSpot");
        assertThat(JSON.readValue(said, Route.class)).isEqualTo(route(true, leg));
        assertThat(JSON.readValue(unsaid, Route.class)).isEqualTo(route(false, leg));
    }

    private static List<String> faults(Route route) {
        return RouteCheck.faults(route).stream().map(Fault::field).toList();
    }

    private static Route route(boolean onTheSpot, Route.Leg... legs) {
        return staged(onTheSpot, null, legs);
    }

    private static Route waiting(boolean onTheSpot, Route.Leg leg) {
        return staged(onTheSpot, new Route.Pause(PauseReason.FINANCIAL_DUTY, "Chờ nộp lệ phí", null), leg);
    }

    private static Route staged(boolean onTheSpot, Route.@Nullable Pause pause, Route.Leg... legs) {
        return new Route("Thử", null, List.of(new Route.Stage("Giải quyết", List.of(legs), pause)), onTheSpot);
    }

    private static Route.Leg leg(String agency, OfficerRole... roles) {
        var steps = Arrays.stream(roles)
                .map(role -> new Route.Step(
                        "Bước",
                        role,
                        null,
                        BigDecimal.ONE,
                        Set.of(role == OfficerRole.APPROVER ? StepAction.APPROVE : StepAction.FORWARD)))
                .toList();
        return new Route.Leg("Một cửa", agency, true, BigDecimal.TEN, steps);
    }
}
