package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.calendar.CalendarFixture.PROVINCE;
import static vn.motcua.calendar.CalendarFixture.at;
import static vn.motcua.calendar.CalendarFixture.special;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.SpecialDay.Kind;
import vn.motcua.vocabulary.InvalidInput;

class WorkingCalendarTest {

    @Test
    void anExtraOpeningOpensDoorsButIsNoWorkingDay() {
        var saturday = LocalDate.of(2026, 10, 10);
        var agency = CalendarFixture.with(special("2026-10-10", Kind.EXTRA_OPENING, "07:30–11:00", "thứ Bảy"));

        assertThat(agency.isWorkingDay(saturday)).isFalse();
        assertThat(agency.isOpen(at("10/10/2026 07:30"))).isTrue();
        assertThat(agency.isOpen(at("10/10/2026 11:00"))).isFalse();
        assertThat(agency.plusWorking(at("10/10/2026 08:00"), Duration.ofHours(1)))
                .isEqualTo(at("12/10/2026 08:00"));
    }

    @Test
    void anEveningOpeningAddsToTheDoorsOnly() {
        var agency = CalendarFixture.with(special("2026-10-08", Kind.EXTRA_OPENING, "16:00–19:00", "buổi tối"));

        assertThat(agency.openingHours(LocalDate.of(2026, 10, 8))).hasToString("07:00–11:30, 13:30–19:00");
        assertThat(agency.workingHours(LocalDate.of(2026, 10, 8))).isEqualTo(DayHours.STANDARD);
    }

    @Test
    void closedCountersDoNotStopTheClockButAnEmergencyDoes() {
        var counters = CalendarFixture.with(special("2026-10-08", Kind.COUNTERS_CLOSED, "", "sửa trụ sở"));
        var storm = CalendarFixture.with(special("2026-10-08", Kind.EMERGENCY_CLOSURE, "", "bão"));
        var from = at("08/10/2026 00:00");
        var to = at("09/10/2026 00:00");

        assertThat(counters.workingTime(from, to)).isEqualTo(Duration.ofHours(8));
        assertThat(counters.isOpen(at("08/10/2026 09:00"))).isFalse();
        assertThat(storm.workingTime(from, to)).isZero();
        assertThat(storm.nextWorkingDay(LocalDate.of(2026, 10, 7))).isEqualTo("2026-10-09");
    }

    @Test
    void hoursChangeWithTheSeason() {
        var calendar = new WorkingCalendar(new CalendarRules(
                List.of(),
                List.of(),
                List.of(
                        new RegularHours(null, LocalDate.of(2026, 4, 1), DayHours.parse("06:30-11:00,13:30-17:00")),
                        new RegularHours(null, LocalDate.of(2026, 10, 1), DayHours.STANDARD),
                        new RegularHours(7L, LocalDate.of(2026, 5, 1), DayHours.parse("07:30–11:30, 13:00–17:00")),
                        new RegularHours(7L, LocalDate.of(2026, 6, 1), null)),
                List.of()));

        assertThat(calendar.workingHours(LocalDate.of(2026, 3, 31))).hasToString("07:00–11:30, 13:30–17:00");
        assertThat(calendar.workingHours(LocalDate.of(2026, 4, 1))).hasToString("06:30–11:00, 13:30–17:00");
        assertThat(calendar.workingHours(LocalDate.of(2026, 5, 4))).hasToString("07:30–11:30, 13:00–17:00");
        assertThat(calendar.workingHours(LocalDate.of(2026, 6, 1))).hasToString("06:30–11:00, 13:30–17:00");
        assertThat(calendar.workingHours(LocalDate.of(2026, 10, 1))).hasToString("07:00–11:30, 13:30–17:00");
    }

    @Test
    void aSpecialDayOfTheAgencyComesBeforeThatOfTheProvince() {
        var agency = CalendarFixture.with(
                new SpecialDay(null, LocalDate.of(2026, 10, 8), Kind.EMERGENCY_CLOSURE, DayHours.NONE, "bão"),
                special("2026-10-08", Kind.OWN_HOURS, "07:00–11:30", "trực bão"));

        assertThat(agency.workingHours(LocalDate.of(2026, 10, 8))).hasToString("07:00–11:30");
    }

    @Test
    void noWorkingTimePassesOverTetNorIsAnyLost() {
        assertThat(PROVINCE.workingTime(at("13/02/2026 17:00"), at("23/02/2026 07:00")))
                .isZero();
        assertThat(PROVINCE.workingTime(at("13/02/2026 16:59"), at("23/02/2026 07:01")))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(PROVINCE.workingTime(at("23/02/2026 07:01"), at("13/02/2026 16:59")))
                .isEqualTo(Duration.ofMinutes(-2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20/08/2026 07:00", "20/08/2026 11:30", "20/08/2026 13:30", "20/08/2026 17:00"})
    void noTimeAtAllEndsWhereItStartsAsLongAsThatIsWorkingTime(String start) {
        assertThat(PROVINCE.plusWorking(at(start), Duration.ZERO)).isEqualTo(at(start));
    }

    @ParameterizedTest
    @CsvSource({"20/08/2026 12:00,20/08/2026 13:30", "20/08/2026 17:01,21/08/2026 07:00"})
    void noTimeAtAllFromOutsideWorkingTimeEndsAtTheNextOpening(String start, String end) {
        assertThat(PROVINCE.plusWorking(at(start), Duration.ZERO)).isEqualTo(at(end));
    }

    @Test
    void aDeadlineInCalendarDaysNeverComesBeforeThePauseEnds() {
        var sixDays = new Limit(BigDecimal.valueOf(6), LimitUnit.CALENDAR_DAYS);
        var pause = new Pause(at("16/07/2026 10:00"), at("17/07/2026 18:00"));

        assertThat(PROVINCE.due(at("10/07/2026 09:00"), sixDays, false, List.of(pause))
                        .due())
                .isEqualTo(at("20/07/2026 17:00"));
    }

    @ParameterizedTest
    @CsvSource({"-1,", "10001,", "1e30,", ","})
    void aLimitWithoutASensibleNumberIsRefused(@Nullable BigDecimal value) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PROVINCE.due(
                        at("20/08/2026 09:00"), new Limit(value, LimitUnit.WORKING_DAYS), false, List.of()));
    }

    @Test
    void datesTheCalendarDoesNotKnowAreRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PROVINCE.plusWorking(Instant.parse("2060-12-31T08:00:00Z"), Duration.ofDays(9)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PROVINCE.workingTime(Instant.EPOCH, at("20/08/2026 09:00")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PROVINCE.nextWorkingDay(LocalDate.of(2060, 12, 31)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Pause(at("20/08/2026 09:00"), at("20/08/2026 08:59")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7:00–11:30", "07:00", "07:00–25:00", "11:30–07:00", "07:00–11:30, 11:00–17:00", "sáng"})
    void hoursThatCannotBeMeantAreRefused(String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> DayHours.parse(text));
    }
}
