package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;

/** The page of e-mail settings: says that nothing can be sent, what was refused, and keeps what is chosen. */
@SampleTest
class NoticeSettingsPageTest {

    @Autowired
    DeskCast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePageSaysWhatIsSentAndWhatWasRefused() throws Exception {
        var tuan = cast.at("tuan.qn");
        assertThat(tuan.read("/desk/notices/settings").select("main").text())
                .contains("chưa được nối với máy chủ thư", "Chưa có địa chỉ nào");
        assertThat(tuan.fillIn("/desk/notices/settings", "/desk/notices/settings")
                        .getStatus())
                .isEqualTo(303);

        jdbc.sql("""
                        insert into notifications.mail (officer, kind, once, subject, body, written_at, try_at, state,
                            answer, ended_at)
                        values (:officer, 'NOTICE', 'page', 'Quá hạn', '', now(), now(), 'REFUSED', '550 <no>', now())""").param("officer", cast.officer("tuan.qn").officer()).update();
        assertThat(tuan.read("/desk/notices/settings").select("main").text())
                .contains("Quá hạn", "bị máy chủ từ chối", "550 <no>");
        assertThat(cast.at("mai.qn")
                        .read("/desk/notices/settings")
                        .select("main")
                        .text())
                .doesNotContain("550");
    }
}
