package vn.motcua.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in the queue of a desk on one day (số thứ tự).
 *
 * @param token opens its public page
 * @param sector for what it waits now; the letter it was given stays when it is transferred
 * @param appointmentAt when it is to be called, for somebody who booked; null for who came without
 * @param since from when its place counts
 * @param counter number of the counter that calls or serves it; of a transferred one the counter it was sent to
 * @param calls how often it was called
 */
public record Ticket(
        long id,
        String token,
        long desk,
        LocalDate day,
        DeskSector sector,
        String letter,
        int number,
        Priority priority,
        @Nullable Instant appointmentAt,
        Instant since,
        TicketState state,
        Instant takenAt,
        @Nullable Instant calledAt,
        @Nullable Instant servingAt,
        @Nullable Instant endedAt,
        @Nullable Long counterId,
        @Nullable Integer counter,
        @Nullable Long officer,
        @Nullable String officerName,
        int calls,
        boolean revived) {

    /** As it is printed, shown and spoken: {@code A012}. */
    public String code() {
        return code(letter, number);
    }

    static String code(String letter, int number) {
        return "%s%03d".formatted(letter, number).toUpperCase(Locale.ROOT);
    }
}
