package vn.motcua.calendar;

/** The unit in which a processing time is stated. */
public enum LimitUnit {
    WORKING_HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS,
    /** Ends with the working day; received after 15:00 it ends with the next one, where the procedure says so. */
    SAME_DAY,
    /** The law sets no limit. */
    NONE,
    /** A source gave a number without a unit, or nothing: kept as it is, never guessed. */
    NOT_STATED
}
