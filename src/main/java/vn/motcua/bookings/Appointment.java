package vn.motcua.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Province;

/**
 * A booked hour at a desk (lịch hẹn).
 *
 * @param code shown at the kiosk; whoever has it may see and cancel the appointment
 * @param account whose it is; null when it was booked without signing in
 * @param phone ten or eleven digits
 * @param ticket the queue ticket given out at check-in; null before
 */
public record Appointment(
        long id,
        String code,
        long desk,
        DeskSector sector,
        LocalDate day,
        LocalTime starts,
        @Nullable Long account,
        String name,
        String phone,
        Instant bookedAt,
        @Nullable Instant cancelledAt,
        @Nullable Long ticket) {

    /** When its holder is to be called. */
    public Instant at() {
        return day.atTime(starts).atZone(Province.ZONE).toInstant();
    }

    public boolean open() {
        return cancelledAt == null && ticket == null;
    }

    boolean isToCome(Instant now) {
        return open() && at().isAfter(now);
    }
}
