package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.bookings.Appointment;
import vn.motcua.web.Page;

/** The booked hours of a day, by hour. */
public record DayAppointmentsPage(LocalDate day, List<Appointment> rows) implements Page {

    @Override
    public String template() {
        return "desk/day-appointments";
    }
}
