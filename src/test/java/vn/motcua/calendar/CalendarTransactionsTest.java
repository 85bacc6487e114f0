package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaTest;
import vn.motcua.vocabulary.Actor;

/** In the running application each edit is a transaction of its own. */
@MotCuaTest
class CalendarTransactionsTest {

    @Autowired
    DaysOff daysOff;

    @Autowired
    AgencyHours agencyHours;

    @Autowired
    Calendars calendars;

    @Test
    void anEditCommitsByItselfAndShowsInTheCalendar() {
        var day = LocalDate.of(2031, 7, 14);
        var admin = new Actor.Machine("kiểm thử");
        assertThat(calendars.ofProvince().isWorkingDay(day)).isTrue();

        daysOff.add(new Holiday(day, day, "Ngày hội tỉnh", Reliability.ANNOUNCED, "Thông báo 1"), admin);
        agencyHours.addSpecialDay(
                new SpecialDay(
                        999L, day, SpecialDay.Kind.EXTRA_OPENING, DayHours.parse("07:00–11:30"), "trực ngày hội"),
                admin);

        assertThat(calendars.ofProvince().isWorkingDay(day)).isFalse();
        assertThat(calendars.forAgency(999L).openingHours(day)).hasToString("07:00–11:30");
    }
}
