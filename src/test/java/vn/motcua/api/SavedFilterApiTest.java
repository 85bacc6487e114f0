package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** An officer's filters over the API: kept under a name, replaced, forgotten, and nobody else's. */
@SampleTest
class SavedFilterApiTest {

    @Autowired
    ApiCaller api;

    @Test
    void aFilterIsKeptReplacedAndForgottenByItsOfficerOnly() {
        var tuan = api.officer("tuan.qn");
        api.post(tuan, "/saved-filters", Map.of("name", " Quá hạn ", "queue", "STEPS", "overdueOnly", true))
                .expect(200);

        var kept = api.post(
                        tuan, "/saved-filters", Map.of("name", "Quá hạn", "queue", "STEPS", "procedure", "2.000815"))
                .expect(200)
                .body();

        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).path("overdueOnly").asBoolean()).isFalse();
        var one = "/saved-filters/" + kept.get(0).path("id").asLong();
        var mai = api.officer("mai.qn");
        assertThat(api.get(mai, "/saved-filters").expect(200).body()).isEmpty();
        api.delete(mai, one).expectProblem(404, "not-found");
        api.delete(tuan, one).expect(204);
        assertThat(api.get(tuan, "/saved-filters").expect(200).body()).isEmpty();
    }

    @Test
    void aFilterWithoutANameIsRefusedBesideItsField() {
        var refused = api.post(api.officer("tuan.qn"), "/saved-filters", Map.of("name", " ", "queue", "STEPS"))
                .expectProblem(422, "invalid-input");

        assertThat(refused.body().path("faults").get(0).path("field").asString())
                .isEqualTo("name");
    }
}
