package vn.motcua.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.bookings.Appointment;

/**
 * A booked hour as the API tells it.
 *
 * @param code opens it, and is shown at the kiosk
 * @param desk code of the agency whose desk it is
 * @param starts such as 08:30
 */
record AppointmentJson(
        String code,
        String desk,
        String sector,
        LocalDate day,
        String starts,
        String name,
        String phone,
        @Nullable Instant cancelledAt,
        boolean checkedIn) {

    static AppointmentJson of(Appointment appointment, String desk) {
        return new AppointmentJson(
                appointment.code(),
                desk,
                appointment.sector().letter(),
                appointment.day(),
                appointment.starts().toString(),
                appointment.name(),
                appointment.phone(),
                appointment.cancelledAt(),
                appointment.ticket() != null);
    }
}
