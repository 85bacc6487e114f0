package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Told in the transaction of a change to the calendar: whoever keeps due times notes there that they must be reckoned anew.
 *
 * @param edition number of the change, rising
 * @param agency whose working time changed; null = everybody's
 * @param from the first day that may count otherwise than before
 * @param to the last one
 * @param what the change in Vietnamese, as the log of the calendar has it
 * @param by who made it
 */
public record CalendarChanged(
        long edition, @Nullable Long agency, LocalDate from, LocalDate to, String what, String by) {}
