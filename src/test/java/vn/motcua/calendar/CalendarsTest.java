package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.calendar.CalendarFixture.at;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.TestDatabase;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** The calendars as they come from the database, and what administrators may do to them. */
class CalendarsTest {

    private static final Actor ADMIN = new Actor.Officer(3, "Trần Văn Quản");
    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 13);

    private TestDatabase database;
    private TransactionTemplate transaction;
    private Calendars calendars;
    private Calendars otherNode;
    private DaysOff daysOff;
    private AgencyHours agencyHours;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        calendars = new Calendars(database.jdbc(), Duration.ofDays(1));
        otherNode = new Calendars(database.jdbc(), Duration.ZERO);
        var clock = Clock.fixed(Instant.parse("2026-07-01T01:00:00Z"), ZoneOffset.UTC);
        var changes = new CalendarChanges(database.jdbc(), clock, calendars, event -> {});
        daysOff = new DaysOff(database.jdbc(), changes);
        agencyHours = new AgencyHours(database.jdbc(), changes);
    }

    @Test
    void theProvincesCalendarKnowsDaysOffAndMakeUpDaysFrom2021To2026() {
        var province = calendars.ofProvince();

        assertThat(workingDays(province, 2021)).isEqualTo(261 - 5 - 1 - 2 - 2 - 1);
        assertThat(workingDays(province, 2022)).isEqualTo(260 - 1 - 5 - 1 - 2 - 2);
        assertThat(workingDays(province, 2023)).isEqualTo(260 - 1 - 5 - 3 - 2);
        assertThat(workingDays(province, 2024)).isEqualTo(262 - 1 - 5 - 1 - 3 - 2 + 1);
        assertThat(workingDays(province, 2025)).isEqualTo(261 - 1 - 5 - 1 - 3 - 2 + 1);
        assertThat(workingDays(province, 2026)).isEqualTo(261 - 2 - 5 - 1 - 2 - 3 - 1 + 2);
        assertThat(province.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(province.due(at("28/08/2026 10:00"), Limit.workingDays(1), false, List.of())
                        .due())
                .isEqualTo(at("03/09/2026 10:00"));
    }

    @Test
    void theSeedMayRunTwice() throws Exception {
        var before = CalendarRows.read(database.jdbc());
        var seed = new ClassPathResource("db/migration/calendar/V20261122.41__days_off.sql")
                .getContentAsString(StandardCharsets.UTF_8);

        database.jdbc().sql(seed).update();

        assertThat(CalendarRows.read(database.jdbc())).isEqualTo(before);
    }

    @Test
    void aNewDayOffIsSeenAtOnceHereAndByTheOtherNode() {
        assertThat(otherNode.ofProvince().isWorkingDay(MONDAY)).isTrue();
        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();

        change(() -> daysOff.add(holiday(MONDAY, MONDAY), ADMIN));

        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isFalse();
        assertThat(calendars.forAgency(5L).isWorkingDay(MONDAY)).isFalse();
        assertThat(otherNode.ofProvince().isWorkingDay(MONDAY)).isFalse();

        change(() -> daysOff.remove(MONDAY, ADMIN));

        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();
        assertThat(database.jdbc()
                        .sql(
                                "select actor || ' ' || actor_officer || ': ' || action || ': ' || detail from calendar.change")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Trần Văn Quản 3: Thêm ngày nghỉ: Ngày hội tỉnh: 13/07/2026 – 13/07/2026 (Thông báo 1)",
                        "Trần Văn Quản 3: Bỏ ngày nghỉ: Ngày hội tỉnh: 13/07/2026");
    }

    @Test
    void daysOffThatContradictOthersAreRefusedInVietnamese() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        change(() -> daysOff.add(holiday(LocalDate.of(2026, 8, 21), LocalDate.of(2026, 9, 1)), ADMIN)))
                .withMessageContaining("Ngày 22/08/2026 là ngày làm bù")
                .withMessageContaining("Ngày 01/09/2026 đã là ngày nghỉ (Quốc khánh 2/9)");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(() -> daysOff.add(holiday(MONDAY, MONDAY.minusDays(1)), ADMIN)))
                .withMessageContaining("Ngày cuối phải từ ngày đầu trở đi");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(() ->
                        daysOff.add(new Holiday(MONDAY, MONDAY, " ", Reliability.ANNOUNCED, "Thông báo 1"), ADMIN)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .containsExactly(new InvalidInput.Fault("name", "Không được để trống")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change(() -> daysOff.remove(MONDAY, ADMIN)));
    }

    @Test
    void onlySaturdaysAndSundaysCanBeMakeUpDays() {
        var saturday = new MakeUpDay(MONDAY.minusDays(2), "làm bù", Reliability.ANNOUNCED, "Thông báo 2");

        change(() -> daysOff.addMakeUpDay(saturday, ADMIN));

        assertThat(calendars.ofProvince().isWorkingDay(saturday.day())).isTrue();
        assertThat(daysOff.makeUpDaysOfYear(2026)).contains(saturday);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(() -> daysOff.addMakeUpDay(saturday, ADMIN)))
                .withMessageContaining("Ngày này đã là ngày làm bù");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(() -> daysOff.addMakeUpDay(
                        new MakeUpDay(MONDAY, "làm bù", Reliability.ANNOUNCED, "Thông báo 2"), ADMIN)))
                .withMessageContaining("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật");

        change(() -> daysOff.removeMakeUpDay(saturday.day(), ADMIN));

        assertThat(calendars.ofProvince().isWorkingDay(saturday.day())).isFalse();
    }

    @Test
    void anAgencysOwnHoursDoNotTouchOthers() {
        var summer = DayHours.parse("06:30–11:00, 13:30–17:00");
        change(() -> agencyHours.changeRegular(new RegularHours(5L, MONDAY, summer), ADMIN));
        change(() -> agencyHours.addSpecialDay(
                new SpecialDay(5L, MONDAY, SpecialDay.Kind.OWN_HOURS, DayHours.parse("07:00–11:30"), "hội nghị"),
                ADMIN));

        assertThat(calendars.forAgency(5L).workingHours(MONDAY)).hasToString("07:00–11:30");
        assertThat(calendars.forAgency(5L).workingHours(MONDAY.plusDays(1))).isEqualTo(summer);
        assertThat(calendars.forAgency(6L)).isSameAs(calendars.ofProvince());
        assertThat(calendars.ofProvince().workingHours(MONDAY)).isEqualTo(DayHours.STANDARD);

        change(() -> agencyHours.removeSpecialDay(5L, MONDAY, ADMIN));
        change(() -> agencyHours.changeRegular(new RegularHours(5L, MONDAY.plusDays(1), null), ADMIN));

        assertThat(calendars.forAgency(5L).workingHours(MONDAY)).isEqualTo(summer);
        assertThat(calendars.forAgency(5L).workingHours(MONDAY.plusDays(1))).isEqualTo(DayHours.STANDARD);
        assertThat(agencyHours.regular(5L)).hasSize(2);

        change(() -> agencyHours.removeRegular(5L, MONDAY, ADMIN));
        change(() -> agencyHours.removeRegular(5L, MONDAY.plusDays(1), ADMIN));

        assertThat(calendars.forAgency(5L)).isSameAs(calendars.ofProvince());
    }

    @Test
    void aStormClosesTheWholeProvince() {
        change(() -> agencyHours.addSpecialDay(
                new SpecialDay(null, MONDAY, SpecialDay.Kind.EMERGENCY_CLOSURE, DayHours.NONE, "bão số 3"), ADMIN));

        assertThat(calendars.forAgency(5L).isWorkingDay(MONDAY)).isFalse();
        assertThat(agencyHours.specialDays(null, 2026)).hasSize(1);

        change(() -> agencyHours.removeSpecialDay(null, MONDAY, ADMIN));

        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();
    }

    @Test
    void hoursThatDoNotFitAreRefusedInVietnamese() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(() -> agencyHours.changeRegular(
                        new RegularHours(null, MONDAY, DayHours.parse("07:00–11:30")), ADMIN)))
                .withMessageContaining("Giờ làm việc thường ngày phải đủ 8 giờ");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> change(() -> agencyHours.addSpecialDay(
                        new SpecialDay(
                                5L,
                                LocalDate.of(2026, 9, 2),
                                SpecialDay.Kind.OWN_HOURS,
                                DayHours.parse("07:00–11:30"),
                                "trực"),
                        ADMIN)))
                .withMessageContaining("Ngày này vốn không phải ngày làm việc");
    }

    @Test
    void aChangeThatIsRolledBackWasNeverThere() {
        transaction.executeWithoutResult(status -> {
            daysOff.add(holiday(MONDAY, MONDAY), ADMIN);
            assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(calendars.ofProvince().isWorkingDay(MONDAY)).isTrue();
    }

    private void change(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    private static Holiday holiday(LocalDate from, LocalDate to) {
        return new Holiday(from, to, "Ngày hội tỉnh", Reliability.ANNOUNCED, "Thông báo 1");
    }

    private static long workingDays(WorkingCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
