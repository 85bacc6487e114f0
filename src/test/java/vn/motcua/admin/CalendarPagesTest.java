package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.vocabulary.TimeTravel;

/** Days off, make-up days and agencies' own hours, kept without code. */
@SampleTest
class CalendarPagesTest {

    @Autowired
    Calendars calendars;

    private Administrators administrators;

    @BeforeEach
    void administrators(@Autowired ApplicationContext application) {
        administrators = new Administrators(application);
    }

    @Test
    void aYearIsReadWithHowSureEachDayIs() throws Exception {
        var page = administrators.ofProvince().read("/admin/calendar?year=2026");

        assertThat(page.select("#days-off tbody tr"))
                .isNotEmpty()
                .allMatch(row -> !row.select(".govuk-tag").isEmpty());
        assertThat(page.select(".years a").eachAttr("href"))
                .containsExactly("/admin/calendar?year=2025", "/admin/calendar?year=2027");
    }

    @Test
    void aYearWithoutDaysOffIsToldToTheAdministrator() throws Exception {
        var page = TimeTravel.at(Instant.parse("2034-06-01T02:00:00Z"))
                .call(() -> administrators.ofProvince().read("/admin"));

        assertThat(page.select("#unverified").text()).contains("Năm 2034: chưa có ngày nghỉ nào", "Năm 2035");
    }

    @Test
    void aHolidayIsAddedCountsAtOnceAndIsTakenBack() throws Exception {
        var binh = administrators.ofProvince();
        var day = LocalDate.of(2031, 5, 6);
        assertThat(calendars.ofProvince().isWorkingDay(day)).isTrue();

        var page = binh.send(
                "/admin/calendar/days-off/new",
                "/admin/calendar/days-off",
                "from",
                "06/05/2031",
                "to",
                "07/05/2031",
                "name",
                "Ngày hội của tỉnh",
                "reliability",
                "ANNOUNCED",
                "source",
                "Thông báo 12/TB-UBND");
        assertThat(page.select("#days-off tbody tr")).hasSize(2);
        assertThat(calendars.ofProvince().isWorkingDay(day)).isFalse();

        binh.send("/admin/calendar?year=2031", "/admin/calendar/days-off/remove");
        assertThat(calendars.ofProvince().isWorkingDay(day)).isTrue();
    }

    @Test
    void aMakeUpDayMustBeAtAWeekendAndIsTakenBack() throws Exception {
        var binh = administrators.ofProvince();
        var form = "/admin/calendar/make-up-days/new";
        var action = "/admin/calendar/make-up-days";
        var refused = binh.send(
                form, action, "day", "05/05/2031", "name", "thử", "reliability", "COMPARED", "source", "công văn");
        assertThat(refused.select("#day-error").text()).contains("thứ Bảy hoặc Chủ nhật");
        assertThat(refused.select("#source").attr("value")).isEqualTo("công văn");

        binh.send(form, action, "day", "10/05/2031", "name", "thử", "reliability", "COMPARED", "source", "công văn");
        assertThat(calendars.ofProvince().isWorkingDay(LocalDate.of(2031, 5, 10)))
                .isTrue();
        binh.send("/admin/calendar?year=2031", action + "/remove");
        assertThat(calendars.ofProvince().isWorkingDay(LocalDate.of(2031, 5, 10)))
                .isFalse();
    }

    @Test
    void anAgencyKeepsItsOwnHoursAndSpecialDays() throws Exception {
        var khoa = administrators.ofAgency();
        var here = "/admin/calendar/hours?agency=" + khoa.agency();

        var refused = khoa.send(
                "/admin/calendar/hours/new?agency=" + khoa.agency(),
                "/admin/calendar/hours",
                "startsOn",
                "01/01/2031",
                "hours",
                "7h-11h");
        assertThat(refused.select("#hours-error").text()).contains("07:00–11:30");
        assertThat(khoa.send(
                                "/admin/calendar/hours/new?agency=" + khoa.agency(),
                                "/admin/calendar/hours",
                                "startsOn",
                                "01/01/2031",
                                "hours",
                                "07:30-11:30, 13:00-17:00")
                        .select("#regular tbody tr")
                        .text())
                .contains("01/01/2031", "07:30–11:30, 13:00–17:00");

        assertThat(khoa.send(
                                "/admin/calendar/special-days/new?agency=" + khoa.agency(),
                                "/admin/calendar/special-days",
                                "day",
                                "10/05/2031",
                                "kind",
                                "EXTRA_OPENING",
                                "hours",
                                "07:30–11:30",
                                "reason",
                                "Nhận hồ sơ sáng thứ Bảy")
                        .select("#special-days tbody tr")
                        .text())
                .contains("thứ Bảy 10/05/2031", "Mở cửa thêm");
        assertThat(khoa.send(here + "&year=2031", "/admin/calendar/special-days/remove")
                        .select("#special-days"))
                .isEmpty();
        assertThat(khoa.send(here, "/admin/calendar/hours/remove").select("#regular"))
                .isEmpty();
    }

    @Test
    void onlyTheProvinceMakesADayThatHasPassedOtherwise() throws Exception {
        var khoa = administrators.ofAgency();
        var binh = administrators.ofProvince();
        var form = "/admin/calendar/special-days/new?agency=" + khoa.agency();
        var action = "/admin/calendar/special-days";
        String[] storm = {"day", "05/11/2024", "kind", "EMERGENCY_CLOSURE", "hours", "", "reason", "Tránh bão"};

        assertThat(khoa.send(form, action, storm).select("#day-error").text()).contains("quản trị viên cấp tỉnh");
        assertThat(khoa.send(
                                "/admin/calendar/hours/new?agency=" + khoa.agency(),
                                "/admin/calendar/hours",
                                "startsOn",
                                "01/11/2024",
                                "hours",
                                "07:30-11:30, 13:00-17:00")
                        .select("#startsOn-error")
                        .text())
                .contains("quản trị viên cấp tỉnh");

        var here = "/admin/calendar/hours?agency=" + khoa.agency() + "&year=2024";
        binh.send(form, action, storm);
        assertThat(khoa.read(here).select("#special-days tbody tr")).hasSize(1);
        khoa.send(here, action + "/remove");
        assertThat(khoa.read(here).select("#special-days tbody tr"))
                .as("nor does the agency take it back")
                .hasSize(1);
        binh.send(here, action + "/remove");
        assertThat(khoa.read(here).select("#special-days")).isEmpty();
    }

    @Test
    void theProvincesCalendarIsReadOnlyForAnAgencyAdministrator() throws Exception {
        var khoa = administrators.ofAgency();
        var other = administrators.ofAgency();

        assertThat(khoa.read("/admin/calendar?year=2026").select("main form, a[href$=/new]"))
                .isEmpty();
        assertThat(khoa.read("/admin/calendar/hours").select("h1").text()).startsWith("Giờ làm việc Sở số");
        for (var path : new String[] {
            "/admin/calendar/days-off/new",
            "/admin/calendar/make-up-days/new",
            "/admin/calendar/hours/new",
            "/admin/calendar/special-days/new",
            "/admin/calendar/hours?agency=" + other.agency(),
            "/admin/calendar/special-days/new?agency=" + other.agency()
        }) {
            assertThat(khoa.status(path)).as(path).isEqualTo(404);
        }
    }
}
