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

    WorkedTime of(long agency, Instant from, @Nullable Instant to, Instant due) {
        var calendar = calendars.apply(agency);
        return new WorkedTime(used(calendar, from, to == null ? now : to), allowed(calendar, from, to, due));
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
