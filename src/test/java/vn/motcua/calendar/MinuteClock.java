package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;

/** The slow and obvious way to measure working time, from one minute to the next. */
final class MinuteClock {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WorkingCalendar calendar;

    MinuteClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Instant plusWorking(Instant start, int minutes) {
        var now = start;
        for (int worked = 0; worked < minutes; now = now.plus(MINUTE)) {
            if (runs(now)) {
                worked++;
            }
        }
        return now;
    }

    long workingMinutes(Instant from, Instant to) {
        long worked = 0;
        for (var now = from; now.isBefore(to); now = now.plus(MINUTE)) {
            if (runs(now)) {
                worked++;
            }
        }
        return worked;
    }

    /** Whether the minute that begins now is worked. */
    private boolean runs(Instant now) {
        var local = now.atZone(Province.ZONE);
        return calendar.rules().workingHours(local.toLocalDate()).covers(local.toLocalTime());
    }
}
