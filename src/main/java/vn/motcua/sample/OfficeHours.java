package vn.motcua.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.calendar.Province;

/**
 * Working time told a second time in the plainest way, for what is compared with the working calendar: 07:00–11:30 and
 * 13:30–17:00 from Monday to Friday. It knows no holiday, so it is asked of weeks that have none.
 */
final class OfficeHours {

    private record Shift(LocalTime from, LocalTime to) {}

    private static final List<Shift> SHIFTS = List.of(
            new Shift(LocalTime.of(7, 0), LocalTime.of(11, 30)), new Shift(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    private OfficeHours() {}

    /** Working time from one moment to a later one. */
    static Duration between(Instant from, Instant to) {
        var worked = Duration.ZERO;
        for (var day = Province.dateOf(from); !day.isAfter(Province.dateOf(to)); day = day.plusDays(1)) {
            for (var shift : shifts(day)) {
                var begin = later(at(day, shift.from()), from);
                var end = earlier(at(day, shift.to()), to);
                if (begin.isBefore(end)) {
                    worked = worked.plus(Duration.between(begin, end));
                }
            }
        }
        return worked;
    }

    /** The moment at which so much working time has passed, which is more than none. */
    static Instant plus(Instant start, Duration working) {
        var left = working;
        for (var day = Province.dateOf(start); ; day = day.plusDays(1)) {
            for (var shift : shifts(day)) {
                var begin = later(at(day, shift.from()), start);
                var length = Duration.between(begin, at(day, shift.to()));
                if (length.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = length.isNegative() ? left : left.minus(length);
            }
        }
    }

    static Instant closing(LocalDate day) {
        return at(day, SHIFTS.getLast().to());
    }

    static LocalDate workingDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        return shifts(before).isEmpty() ? workingDayBefore(before) : before;
    }

    static LocalDate workingDayAfter(LocalDate day) {
        var after = day.plusDays(1);
        return shifts(after).isEmpty() ? workingDayAfter(after) : after;
    }

    private static List<Shift> shifts(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? List.of() : SHIFTS;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Province.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
