package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;

/** E-mail settings over the API: an officer's own, and honest where no mail server is set. */
@SampleTest
class NoticeSettingsApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void settingsAreOnesOwn() {
        var vinh = api.officer("vinh.sxd");
        var mai = api.officer("mai.qn");
        api.post(vinh, "/notices/settings", Map.of("wish", "DIGEST")).expect(204);
        jdbc.sql("""
                        update notifications.mail_setting set address = 'vinh@example.gov.vn', confirmed_at = now()
                        where officer = :officer""")
                .param(
                        "officer",
                        agencies.officerByUsername("vinh.sxd").orElseThrow().id())
                .update();

        var own = api.get(vinh, "/notices/settings").expect(200);
        assertThat(own.text("address")).isEqualTo("vinh@example.gov.vn");
        assertThat(own.text("wish")).isEqualTo("DIGEST");
        assertThat(api.get(mai, "/notices/settings").expect(200).body().has("address"))
                .isFalse();
        api.post(mai, "/notices/settings/address/removal", Map.of()).expect(204);
        assertThat(api.get(vinh, "/notices/settings").text("address")).isEqualTo("vinh@example.gov.vn");
        api.get(api.citizen("052175012346"), "/notices/settings").expectProblem(404, "not-found");

        api.post(vinh, "/notices/settings/address/removal", Map.of()).expect(204);
        assertThat(api.get(vinh, "/notices/settings").expect(200).body().has("address"))
                .isFalse();
    }

    @Test
    void withoutAMailServerNoCodeIsPromised() {
        var vinh = api.officer("vinh.sxd");
        assertThat(api.get(vinh, "/notices/settings").body().path("served").asBoolean())
                .isFalse();
        api.post(vinh, "/notices/settings/address", Map.of("address", "vinh@example.gov.vn"))
                .expectProblem(422, "invalid-input");
        api.post(vinh, "/notices/settings/confirmation", Map.of("code", "22222222"))
                .expectProblem(422, "invalid-input");
    }
}
