package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.web.Tone;

/** What waits for an officer, and how a dossier is found. */
@SampleTest
class WorkPagesTest {

    @Autowired
    DeskCast cast;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    @Test
    void theWorkListShowsEachQueueWithItsCountAndTheRowsWithWhatIsLeft() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var page = cast.at("mai.qn").read("/desk/work?queue=INTAKE");

        assertThat(page.select(".lists [aria-current] b").text()).isNotEqualTo("0");
        var rows = page.select("table[data-keys] tbody tr");
        assertThat(rows.text()).contains("Còn", "Nguyễn Thị Hoa");
        assertThat(rows.select("a").eachAttr("href")).contains("/desk/dossiers/" + number + "?queue=INTAKE");
    }

    @Test
    void aCaseOfficerSeesOnlyTheQueuesOfTheirWork() throws Exception {
        assertThat(cast.at("tuan.qn").read("/desk/work").expectFirst(".lists").text())
                .contains("Chờ tôi xử lý", "Chờ tôi cho ý kiến")
                .doesNotContain("Chờ tiếp nhận", "Chờ trả kết quả");
    }

    @Test
    void whatIsLeftIsSaidInWorkingTimeAndNotByColourAlone() {
        var monday = Instant.parse("2026-08-24T01:00:00Z");
        var dues = new Dues(calendars, monday);

        assertThat(dues.tag(monday.plus(Duration.ofHours(2))))
                .isEqualTo(new DueTag("Còn 2 giờ", Tone.WARN, "10:00 thứ Hai 24/08/2026"));
        assertThat(dues.tag(monday.plus(Duration.ofDays(2))).text()).isEqualTo("Còn 2 ngày");
        assertThat(dues.tag(monday.minus(Duration.ofDays(3))).tone()).isEqualTo(Tone.BAD);
        assertThat(dues.tag(monday.minus(Duration.ofDays(4))).text()).startsWith("Quá ");
        assertThat(dues.tag(null).text()).isEqualTo("Không có hạn");
    }

    @Test
    void theScanBoxOpensADossierByItsNumberAndByTheQrCodeOfItsSlip() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");

        assertThat(mai.open("/desk/open?code=" + number.value().toLowerCase()).getHeader("Location"))
                .isEqualTo("/desk/dossiers/" + number);
        assertThat(mai.open("/desk/open?code=https://example.vn/tracking?number=" + number)
                        .getHeader("Location"))
                .isEqualTo("/desk/dossiers/" + number);
        cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var card = "052190001234|215123456|Hoa|12031990|Nữ|Quy Nhơn|01012021";
        var found = mai.fillIn("/desk/work", "/desk/open", "code", card);
        assertThat(found.getStatus())
                .as("shown without an address that names the person")
                .isEqualTo(200);
        assertThat(DeskVisitor.page(found).select("tbody").text()).contains(number.value());
    }

    @Test
    void aSearchFindsByNameWithoutMarksAndNothingOfOtherAgencies() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);

        assertThat(cast.at("mai.qn")
                        .read("/desk/dossiers?q=nguyen thi hoa")
                        .select("tbody")
                        .text())
                .contains(number.value());
        assertThat(cast.at("nam.sxd")
                        .read("/desk/dossiers?q=" + number)
                        .select("tbody")
                        .text())
                .doesNotContain(number.value());
        assertThat(cast.at("nam.sxd").open("/desk/open?code=" + number).getHeader("Location"))
                .isEqualTo("/desk/dossiers?q=" + number);
    }

    @Test
    void aListIsExportedWithoutFormulas() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var answer = cast.at("mai.qn").open("/desk/dossiers.csv?q=" + number);

        assertThat(answer.getContentAsString()).startsWith("\uFEFF\"Mã hồ sơ\"").contains(number.value());
        assertThat(Csv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(Csv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }

    @Test
    void theKeysAreExplained() throws Exception {
        assertThat(cast.at("mai.qn").read("/desk/keys").text()).contains("Ctrl", "Tiếp nhận");
    }
}
