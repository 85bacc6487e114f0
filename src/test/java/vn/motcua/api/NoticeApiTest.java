package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;

/** Notices over the API: an officer's own, read once, another's not there. */
@SampleTest
class NoticeApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfficerReadsTheirOwnPageByPage() {
        var tuan = api.officer("tuan.qn");
        told("tuan.qn", "Một");
        var newest = told("tuan.qn", "Hai");

        var page = api.get(tuan, "/notices?size=1").expect(200);
        assertThat(page.body().path("notices").get(0).path("id").asLong()).isEqualTo(newest);
        assertThat(page.body().path("unread").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(api.get(tuan, "/notices?size=1&cursor=" + page.text("next"))
                        .expect(200)
                        .body()
                        .path("notices")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("Một");

        api.post(api.officer("mai.qn"), "/notices/" + newest + "/read", Map.of())
                .expectProblem(404, "not-found");
        api.post(tuan, "/notices/" + newest + "/read", Map.of()).expect(204);
        assertThat(api.get(tuan, "/notices?size=1")
                        .body()
                        .path("notices")
                        .get(0)
                        .has("readAt"))
                .isTrue();
        api.get(tuan, "/notices?cursor=x").expectProblem(422, "invalid-input");
        api.get(api.citizen("052175012346"), "/notices").expectProblem(404, "not-found");
    }

    private long told(String username, String text) {
        return jdbc.sql("""
                        insert into notifications.notice (officer, kind, number, work, no, due, text, at)
                        values (:officer, 'SOON', 'H21.180-260101-0001', 'STEP', (random() * 1e9)::int, now(), :text, now())
                        returning id""")
                .param(
                        "officer",
                        agencies.officerByUsername(username).orElseThrow().id())
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
