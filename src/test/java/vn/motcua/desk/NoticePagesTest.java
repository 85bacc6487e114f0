package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;

/** Notices on the pages of the desk: counted in the frame, listed, read. */
@SampleTest
class NoticePagesTest {

    private static final String TEXT = "Bước “Thẩm định” sắp đến hạn 16:00 ngày 27/11/2026.";

    @Autowired
    DeskCast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfficerSeesTheirNoticesAndMarksThemRead() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY).value();
        var tuan = cast.at("tuan.qn");
        var action = "/desk/notices/" + told("tuan.qn", number) + "/read";

        var page = tuan.read("/desk/notices");
        assertThat(page.select("nav a[href=/desk/notices] .govuk-tag").text()).contains("chưa đọc");
        assertThat(page.select("main tr:has(form[action=" + action + "])").text())
                .contains(number, "Sắp đến hạn", TEXT);
        assertThat(page.select("main a[href=/desk/dossiers/" + number + "]")).isNotEmpty();

        var stranger = cast.at("long.sxd");
        var theirs = "/desk/notices/" + told("long.sxd", number) + "/read";
        assertThat(stranger.send(action, stranger.form("/desk/notices", theirs)).getStatus())
                .isEqualTo(404);
        assertThat(tuan.fillIn("/desk/notices", action).getStatus()).isEqualTo(303);
        assertThat(tuan.read("/desk/notices").select("form[action=" + action + "]"))
                .isEmpty();
    }

    @Test
    void allThatWereSeenAreReadAtOnceAndAnEmptyListSaysWhatWillStandThere() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY).value();
        told("tuan.qn", number);
        var tuan = cast.at("tuan.qn");

        assertThat(tuan.fillIn("/desk/notices", "/desk/notices/read").getStatus())
                .isEqualTo(303);
        assertThat(tuan.read("/desk/notices").select("nav a[href=/desk/notices] .govuk-tag"))
                .isEmpty();

        jdbc.sql("delete from notifications.notice where officer = :officer")
                .param("officer", cast.officer("tuan.qn").officer())
                .update();
        assertThat(tuan.read("/desk/notices").select("main").text()).contains("Chưa có thông báo nào");
    }

    private long told(String username, String number) {
        return jdbc.sql("""
                        insert into notifications.notice (officer, kind, number, work, no, due, text, at)
                        values (:officer, 'SOON', :number, 'STEP', 99, now(), :text, now()) returning id""")
                .param("officer", cast.officer(username).officer())
                .param("number", number)
                .param("text", TEXT)
                .query(Long.class)
                .single();
    }
}
