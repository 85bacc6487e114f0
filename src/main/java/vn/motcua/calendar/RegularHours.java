package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hours of every working day from a date until the next such row (a season): the province's where {@code agency} is null. An
 * agency's row without hours takes it back to the province's.
 */
public record RegularHours(
        @Nullable Long agency, LocalDate startsOn, @Nullable DayHours hours) {}
