package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Province;

/** The register and the reprint of a paper as a desk officer meets them. */
@SampleTest
class RegisterPagesTest {

    @Autowired
    DeskCast cast;

    @Autowired
    Clock clock;

    @Test
    void theRegisterIsReadPrintedAndExportedByItsDeskOnly() throws Exception {
        cast.received(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        var year = Province.dateOf(clock.instant()).getYear();
        var path = "/desk/registers/" + DeskCast.QUY_NHON + "/" + year;

        assertThat(mai.read("/desk/registers?year=" + year).text()).contains("Sổ theo dõi hồ sơ", "Đang mở");
        assertThat(mai.open(path + "/1.pdf").getContentType()).isEqualTo("application/pdf");
        assertThat(mai.open(path + ".xlsx").getContentAsByteArray()).startsWith('P', 'K');
        assertThat(mai.open(path + "/999.pdf").getStatus()).isEqualTo(404);

        var stranger = cast.at("nam.sxd");
        assertThat(stranger.open(path + "/1.pdf").getStatus()).isEqualTo(404);
        assertThat(stranger.open(path + ".xlsx").getStatus()).isEqualTo(404);
        assertThat(stranger.open("/desk/registers?desk=" + DeskCast.QUY_NHON).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsHandedOverStandsOnOneSheetThatIsKept() throws Exception {
        cast.received(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        mai.fillIn("/desk/registers", "/desk/registers/hand-overs");
        var number = cast.received(DeskCast.CERTIFIED_COPY);

        mai.fillIn("/desk/registers", "/desk/registers/hand-overs");

        var page = mai.read("/desk/registers");
        var latest = page.expectFirst("a[href*=/hand-overs/]");
        assertThat(page.expectFirst("li:has(a[href*=/hand-overs/])").text()).contains("1 hồ sơ nhận ngày");
        var sheet = mai.open(latest.attr("href"));
        try (var pdf = Loader.loadPDF(sheet.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(number.value(), "BGHS");
        }
        assertThat(mai.open(latest.attr("href")).getContentAsByteArray()).isEqualTo(sheet.getContentAsByteArray());
        var nothing = mai.fillIn("/desk/registers", "/desk/registers/hand-overs");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("không còn hồ sơ nào chưa có phiếu bàn giao");
        assertThat(mai.fillIn("/desk/registers", "/desk/registers/hand-overs", "day", "hôm qua")
                        .getStatus())
                .isEqualTo(422);
        assertThat(cast.at("nam.sxd").open(latest.attr("href")).getStatus()).isEqualTo(404);
    }

    @Test
    void aPaperIsPrintedOnceMoreForAReasonThatTheDossierShows() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        var link = mai.read("/desk/dossiers/" + number).selectFirst("a[href*=/letters/]");
        assertThat(link).isNotNull();
        var first = mai.open(link.attr("href")).getContentAsByteArray();

        var again = mai.open(link.attr("href") + "?why=LOST");

        assertThat(again.getContentAsByteArray()).isEqualTo(first);
        assertThat(mai.read("/desk/dossiers/" + number).text())
                .contains("Đã lập, mở 2 lần", "người nộp làm mất, hỏng giấy", "In lại");
    }
}
