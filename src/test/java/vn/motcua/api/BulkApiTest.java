package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** Many dossiers at once over the API: each row told, once however often it is sent, another's not there. */
@SampleTest
class BulkApiTest {

    @Autowired
    ApiCaller api;

    @Test
    void eachRowIsDoneOrRefusedWithItsReason() throws InterruptedException {
        var tuan = api.officer("tuan.qn");
        var key = UUID.randomUUID().toString();
        var order = Map.of("action", "CLAIM", "rows", List.of(Map.of("number", "H21.180-260101-9999", "step", 1)));

        var begun = api.post(tuan, key, "/bulks", order).expect(202);
        assertThat(api.post(tuan, key, "/bulks", order).expect(202).text("id")).isEqualTo(begun.text("id"));
        api.post(tuan, key, "/bulks", Map.of("action", "FORWARD", "rows", order.get("rows")))
                .expectProblem(422, "key-reused");

        var bulk = "/bulks/" + begun.text("id");
        for (var tries = 0; tries < 200 && !api.get(tuan, bulk).body().has("ended"); tries++) {
            Thread.sleep(50);
        }
        var row = api.get(tuan, bulk).expect(200).body().path("rows").get(0);
        assertThat(row.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(row.path("said").asString()).isNotBlank();
        assertThat(api.get(tuan, "/bulks").expect(200).body().findValuesAsString("id"))
                .contains(begun.text("id"));
        api.get(api.officer("mai.qn"), bulk).expectProblem(404, "not-found");
    }

    @Test
    void whatIsMissingIsTold() {
        var tuan = api.officer("tuan.qn");
        api.post(tuan, "/bulks", Map.of("rows", List.of())).expectProblem(422, "invalid-input");
        api.post(tuan, "/bulks", Map.of("action", "CLAIM")).expectProblem(422, "invalid-input");
        api.post(tuan, "/bulks", Map.of("action", "CLAIM", "rows", List.of(Map.of("step", 1))))
                .expectProblem(422, "invalid-input");
    }
}
