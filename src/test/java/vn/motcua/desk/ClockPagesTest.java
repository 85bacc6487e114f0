package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.vocabulary.TimeTravel;

/** The clock of a dossier on the pages: what a changed calendar would do, a new date, a suspension. */
@SampleTest
class ClockPagesTest {

    private static final Instant MONDAY = Instant.parse("2032-03-01T02:00:00Z");

    @Autowired
    DeskCast cast;

    @Autowired
    DossierReading reading;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    @Test
    void aDayOffShowsWhomItTouchesBeforeItIsSaved() throws Exception {
        TimeTravel.at(MONDAY).call(() -> {
            cast.received(DeskCast.BUILDING_PERMIT);
            var day = LocalDate.of(2032, 3, 4);
            var binh = cast.at("binh.tinh");
            var action = "/admin/calendar/days-off";

            var asked = binh.fillIn(
                    action + "/new",
                    action,
                    "from",
                    "04/03/2032",
                    "name",
                    "Ngày hội",
                    "reliability",
                    "ANNOUNCED",
                    "source",
                    "Thông báo 12/TB-UBND");
            var page = DeskVisitor.page(asked);
            assertThat(asked.getStatus()).isEqualTo(200);
            assertThat(page.select("#affected").text())
                    .contains("Chưa lưu", "hồ sơ đang giải quyết có hạn trả lùi lại");
            assertThat(calendars.ofProvince().isWorkingDay(day)).isTrue();

            assertThat(binh.send(action, hidden(page, action)).getStatus()).isEqualTo(303);
            assertThat(calendars.ofProvince().isWorkingDay(day)).isFalse();
            return day;
        });
    }

    @Test
    void theHeadGivesANewDateOnceAndWhatIsWrongStandsBesideTheField() throws Exception {
        var number = cast.received(DeskCast.BUILDING_PERMIT);
        var phuc = cast.at("phuc.qn");
        var action = path(number) + "/extensions";
        var from = path(number) + "?do=EXTEND";
        assertThat(cast.at("mai.qn").read(path(number)).select("a[href*=do=EXTEND]"))
                .isEmpty();

        var wrong = phuc.fillIn(from, action, "until", "01/01/2020", "reason", "Phải kiểm tra thực địa lần hai");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(wrong).select("#until-error").text()).contains("phải sau hạn cũ");
        assertThat(DeskVisitor.page(wrong).select("#reason").text()).isEqualTo("Phải kiểm tra thực địa lần hai");

        var due = Objects.requireNonNull(
                reading.read(cast.officer("phuc.qn"), number).times().due());
        var day = calendars.ofProvince().nextWorkingDay(Province.dateOf(due));
        phuc.fillIn(from, action, "until", VietnameseTime.date(day), "reason", "Phải kiểm tra thực địa lần hai");
        var page = phuc.read(path(number));
        assertThat(page.select(".dossier-head").text()).contains(VietnameseTime.date(day));
        assertThat(page.select("a[href*=/letters/]").text()).contains("Xin lỗi và hẹn lại ngày trả kết quả");
        assertThat(page.select("a[href*=do=EXTEND]")).isEmpty();
    }

    @Test
    void aSuspensionIsChosenFromTheCatalogueAndEndsOnThePages() throws Exception {
        var number = cast.received(DeskCast.BUILDING_PERMIT);
        var phuc = cast.at("phuc.qn");
        var action = path(number) + "/suspensions";
        var from = path(number) + "?do=SUSPEND";
        assertThat(phuc.read(from).select("select[name=ground] option").eachText())
                .contains("Cơ quan có thẩm quyền yêu cầu tạm dừng");

        var noDocument = phuc.fillIn(from, action, "ground", "AUTHORITY", "reason", "Chờ Tòa án kết luận.");
        assertThat(DeskVisitor.page(noDocument).select("#document-error").text())
                .contains("số, ngày");
        phuc.fillIn(
                from, action, "ground", "AUTHORITY", "document", "Công văn số 12/TA", "reason", "Chờ Tòa án kết luận.");
        assertThat(state(number)).isEqualTo(DossierState.SUSPENDED);
        assertThat(phuc.read(path(number)).select("main").text())
                .contains("Đồng hồ đang dừng", "Công văn số 12/TA", "Chờ Tòa án kết luận.");

        phuc.fillIn(
                path(number) + "?do=RESUME", path(number) + "/resumptions", "evidence", "Kết luận số 13 của Tòa án");
        assertThat(state(number)).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void aVisitOnSiteIsArrangedMovedAndRecordedOnThePagesAndStandsOnTheRoutingSheet() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var tuan = cast.at("tuan.qn");
        var tomorrow = VietnameseTime.date(clock.instant().plus(Duration.ofDays(1)));
        var from = path(number) + "?do=ARRANGE_VISIT";

        var wrong = tuan.fillIn(from, path(number) + "/visits", "day", tomorrow, "at", "", "place", "Thửa đất số 12");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(wrong).select("#at-error").text()).contains("Nhập ngày và giờ hẹn");
        assertThat(DeskVisitor.page(wrong).select("#place").val()).isEqualTo("Thửa đất số 12");
        tuan.fillIn(from, path(number) + "/visits", "day", tomorrow, "at", "9h30", "place", "Thửa đất số 12");
        tuan.fillIn(
                path(number) + "?do=MOVE_VISIT",
                path(number) + "/visit-moves",
                "at",
                "14:00",
                "reason",
                "Chủ hồ sơ đề nghị hẹn buổi chiều");
        assertThat(tuan.read(path(number)).select("main").text())
                .contains("14:00", "Thửa đất số 12", "Chủ hồ sơ đề nghị hẹn buổi chiều");

        var now = clock.instant();
        var minutes = tuan.form(
                path(number) + "?do=RECORD_VISIT",
                path(number) + "/visit-minutes",
                "day",
                VietnameseTime.date(now.plusSeconds(120)),
                "held",
                VietnameseTime.time(now.plusSeconds(120)),
                "finding",
                "Hiện trạng đúng như bản vẽ đã nộp");
        var file = new MockMultipartFile("upload", "bien-ban.pdf", "application/pdf", DeskCast.pdf());
        var early = tuan.send(path(number) + "/visit-minutes", minutes, file);
        assertThat(DeskVisitor.page(early).select("#held-error").text()).contains("chưa diễn ra");
        assertThat(DeskVisitor.page(early).select("[name=file]").val()).hasSize(36);
        TimeTravel.at(now.plus(Duration.ofMinutes(5))).call(() -> {
            tuan.send(path(number) + "/visit-minutes", minutes, file);
            return number;
        });

        var page = tuan.read(path(number));
        assertThat(page.select("main").text())
                .contains("Đã xác minh, đã lập biên bản", "Hiện trạng đúng như bản vẽ", "bien-ban.pdf");
        try (var sheet =
                Loader.loadPDF(tuan.open(path(number) + "/routing-sheet.pdf").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "))
                    .contains("xác minh thực tế", "tại Thửa đất số 12");
        }
    }

    @Test
    void whatLeftTheDeskLateIsListedWithTheMomentOwed() throws Exception {
        var monday = Instant.parse("2032-05-03T02:00:00Z");
        TimeTravel.at(monday).call(() -> cast.received(DeskCast.BUILDING_PERMIT));

        TimeTravel.at(monday.plusSeconds(90_000)).call(() -> {
            var page = cast.at("mai.qn").read("/desk/transfers");
            assertThat(page.select("#breaches tbody tr")).hasSize(1);
            assertThat(page.select("#breaches").text()).contains("17:00 thứ Hai 03/05/2032", "chưa chuyển");
            assertThat(cast.at("nam.sxd").read("/desk/transfers").select("#breaches"))
                    .isEmpty();
            return page;
        });
    }

    private static LinkedHashMap<String, String> hidden(Document page, String action) {
        var fields = new LinkedHashMap<String, String>();
        page.select("form[action=" + action + "] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }

    private DossierState state(DossierNumber number) {
        return reading.read(cast.officer("mai.qn"), number).state();
    }

    private static String path(DossierNumber number) {
        return "/desk/dossiers/" + number;
    }
}
