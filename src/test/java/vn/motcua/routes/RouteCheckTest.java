package vn.motcua.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.routes.Route.Step;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** A route may run only if somebody who signs decides at its end, and nothing else does. */
class RouteCheckTest {

    private static final Step APPRAISAL = step(OfficerRole.CASE_OFFICER, StepAction.APPRAISE);
    private static final Step SIGNATURE =
            step(OfficerRole.APPROVER, StepAction.APPROVE, StepAction.REFUSE, StepAction.SEND_BACK);
    private static final Step SEAL = step(OfficerRole.CLERK, StepAction.FORWARD);

    @Test
    void aSignatureAndTheClerksSealAfterItMayEndARoute() {
        assertThat(faults(APPRAISAL, SIGNATURE, SEAL)).isEmpty();
    }

    @Test
    void theLastStageNeedsExactlyOneSignatureOfTheLead() {
        assertThat(faults(APPRAISAL, SEAL)).extracting(Fault::field).containsExactly("route.stages");
        assertThat(faults(SIGNATURE, SIGNATURE)).extracting(Fault::field).containsExactly("route.stages");
    }

    @Test
    void nobodyButAnApproverSigns() {
        var byCaseOfficer = step(OfficerRole.CASE_OFFICER, StepAction.APPROVE, StepAction.REFUSE);

        assertThat(faults(byCaseOfficer))
                .extracting(Fault::field)
                .containsExactly("route.stages[0].legs[0].steps[0].role");
    }

    @Test
    void aSignatureIsNotPassedByForwarding() {
        for (var around : List.of(StepAction.FORWARD, StepAction.APPRAISE, StepAction.SUBMIT_FOR_SIGNATURE)) {
            assertThat(faults(APPRAISAL, step(OfficerRole.APPROVER, StepAction.APPROVE, around)))
                    .as("approve or %s", around)
                    .extracting(Fault::field)
                    .containsExactly("route.stages[0].legs[0].steps[1].actions");
        }
    }

    private static List<Fault> faults(Step... steps) {
        var leg = new Route.Leg("Một cửa", "COMPETENT", true, BigDecimal.TEN, List.of(steps));
        return RouteCheck.faults(
                new Route("Thử", null, List.of(new Route.Stage("Giải quyết", List.of(leg), null)), false));
    }

    private static Step step(OfficerRole role, StepAction... actions) {
        return new Step("Bước", role, null, BigDecimal.ONE, Set.of(actions));
    }
}
