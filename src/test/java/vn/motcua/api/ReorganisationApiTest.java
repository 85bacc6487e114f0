package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** Plans of reorganisation over the API, as on the screens. */
@SampleTest
class ReorganisationApiTest {

    @Autowired
    ApiCaller api;

    private static final Map<String, Object> MERGER = Map.of(
            "title",
            "Sáp nhập hai phường",
            "effective",
            "2030-07-01",
            "decision",
            Map.of("number", "15/NQ-HĐND", "date", "2030-06-15", "issuer", "HĐND tỉnh"),
            "operations",
            List.of(Map.of("kind", "MERGE", "from", List.of("H21.197"), "to", List.of(Map.of("agency", "H21.198")))));

    @Test
    void oneDraftsOnceAndRehearsesAnotherApprovesAndItWaitsForItsDay() {
        var drafter = api.officer("binh.tinh");
        var key = UUID.randomUUID().toString();
        var plan =
                api.post(drafter, key, "/reorganisations", MERGER).expect(201).body();
        assertThat(api.post(drafter, key, "/reorganisations", MERGER)
                        .expect(201)
                        .body()
                        .path("id"))
                .isEqualTo(plan.path("id"));
        var here = "/reorganisations/" + plan.path("id").asLong();

        assertThat(api.get(drafter, here + "/rehearsal")
                        .expect(200)
                        .body()
                        .path("counts")
                        .path("AGENCY_ENDED")
                        .asInt())
                .isOne();
        api.post(drafter, here + "/execution", Map.of()).expectProblem(422, "invalid-input");
        assertThat(api.get(drafter, here + "/faults").expect(200).body()).isEmpty();
        assertThat(api.get(drafter, "/reorganisations").expect(200).body()).isNotEmpty();
        assertThat(api.get(drafter, here).expect(200).text("state")).isEqualTo("DRAFT");
        api.post(drafter, "/reorganisations", Map.of("effective", "2030-07-01")).expectProblem(422, "invalid-input");
    }

    @Test
    void whoeverChangesAVersionThatIsNotTheLastIsToldSo() {
        var drafter = api.officer("binh.tinh");
        var plan = api.post(drafter, "/reorganisations", MERGER).expect(201).body();
        var here = "/reorganisations/" + plan.path("id").asLong();
        var version = plan.path("version").asInt();

        api.put(drafter, here + "?version=" + (version + 1), MERGER).expectProblem(409, "already-moved");
    }

    @Test
    void toWhoeverDoesNotAdministerTheProvinceThereAreNoPlans() {
        for (var stranger : List.of("mai.qn", "khoa.qn", "phuc.qn")) {
            api.get(api.officer(stranger), "/reorganisations").expectProblem(404, "not-found");
            api.post(api.officer(stranger), "/reorganisations", MERGER).expectProblem(404, "not-found");
        }
    }
}
