package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Province;

class OfficeHoursTest {

    @Test
    void onlyTheHoursOfTheOfficeCount() {
        assertThat(OfficeHours.between(at("2026-05-08T16:30"), at("2026-05-11T07:45")))
                .as("Friday afternoon to Monday morning")
                .isEqualTo(Duration.ofMinutes(75));
        assertThat(OfficeHours.between(at("2026-05-08T11:00"), at("2026-05-08T14:00")))
                .as("over noon")
                .isEqualTo(Duration.ofHours(1));
        assertThat(OfficeHours.between(at("2026-05-09T08:00"), at("2026-05-10T20:00")))
                .as("a weekend")
                .isZero();
    }

    @Test
    void aTimeEndsWhenSoMuchHasPassed() {
        assertThat(OfficeHours.plus(at("2026-05-08T16:30"), Duration.ofHours(8)))
                .isEqualTo(at("2026-05-11T16:30"));
        assertThat(OfficeHours.plus(at("2026-05-08T18:00"), Duration.ofHours(8)))
                .isEqualTo(at("2026-05-11T17:00"));
    }

    @Test
    void workingDaysLeaveTheWeekendOut() {
        assertThat(OfficeHours.workingDayAfter(LocalDate.of(2026, 5, 8))).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(OfficeHours.workingDayBefore(LocalDate.of(2026, 5, 11))).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Province.ZONE).toInstant();
    }
}
