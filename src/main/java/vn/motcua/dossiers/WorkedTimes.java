package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.DossierView.PauseView;

/**
 * Measures how much working time the parts of a route took, each by the calendar of its agency, so that everybody sees who
 * used which hours. What does not count towards the limit (pauses) counts for nobody.
 *
 * @param calendars by agency
 * @param now until when what has not ended runs
 */
record WorkedTimes(LongFunction<WorkingCalendar> calendars, List<PauseView> pauses, Instant now) {

    /** A time in which one waited for others to do their part again; {@code to} is null while it goes on. */
    record Wait(Instant from, @Nullable Instant to) {}

    /** @param waits in the order in which they began */
    WorkedTime of(long agency, Instant from, @Nullable Instant to, Instant due, List<Wait> waits) {
        var calendar = calendars.apply(agency);
        var end = to == null ? now : to;
        return new WorkedTime(
                used(calendar, from, end), allowed(calendar, from, to, due), waited(calendar, from, end, waits));
    }

    /** Waits that overlap are one. */
    private long waited(WorkingCalendar calendar, Instant from, Instant to, List<Wait> waits) {
        var counted = 0L;
        var until = from;
        for (var wait : waits) {
            var ended = wait.to();
            var begins = wait.from().isAfter(until) ? wait.from() : until;
            var ends = ended == null || ended.isAfter(to) ? to : ended;
            counted += used(calendar, begins, ends);
            until = ends.isAfter(until) ? ends : until;
        }
        return counted;
    }

    /** What was given: the way to the due time without the pauses it was moved on by, which are those that have ended. */
    private long allowed(WorkingCalendar calendar, Instant from, @Nullable Instant to, Instant due) {
        var given = calendar.workingTime(from, due);
        for (var pause : pauses) {
            var ended = pause.to();
            if (ended != null
                    && !pause.from().isBefore(from)
                    && (to == null || pause.from().isBefore(to))) {
                given = given.minus(calendar.workingTime(pause.from(), ended));
            }
        }
        return Math.max(0, given.toMinutes());
    }

    private long used(WorkingCalendar calendar, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        var counted = calendar.workingTime(from, to);
        for (var pause : pauses) {
            var ended = pause.to();
            var begins = pause.from().isAfter(from) ? pause.from() : from;
            var ends = ended == null || ended.isAfter(to) ? to : ended;
            if (ends.isAfter(begins)) {
                counted = counted.minus(calendar.workingTime(begins, ends));
            }
        }
        return counted.compareTo(Duration.ZERO) < 0 ? 0 : counted.toMinutes();
    }
}
