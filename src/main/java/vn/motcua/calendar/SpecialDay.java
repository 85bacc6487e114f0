package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which one agency, or the whole province where {@code agency} is null, keeps other hours than usual. */
public record SpecialDay(@Nullable Long agency, LocalDate day, Kind kind, DayHours hours, String reason) {

    /** What is different: whether doors are open, and whether the clock runs, are two questions. */
    public enum Kind {
        /** Doors open in extra hours, on a Saturday for instance; not a legal working day, the clock does not run. */
        EXTRA_OPENING,
        /** An emergency such as a storm: closed, and the clock stands still. */
        EMERGENCY_CLOSURE,
        /** Counters closed, while work behind them goes on and the clock runs. */
        COUNTERS_CLOSED,
        /** A half day or other hours on a legal working day: the clock runs in these hours only. */
        OWN_HOURS
    }
}
