package vn.motcua.portal;

import java.util.List;
import vn.motcua.bookings.Appointment;
import vn.motcua.web.Page;

/** A citizen's booked hours, the latest day first. */
public record MyAppointmentsPage(List<Row> rows) implements Page {

    /** An hour and the name of its desk. */
    public record Row(Appointment appointment, String desk) {

        public String state() {
            if (appointment.cancelledAt() != null) {
                return "Đã hủy";
            }
            return appointment.ticket() == null ? "Đã đặt" : "Đã đến";
        }
    }

    @Override
    public String template() {
        return "portal/my-appointments";
    }
}
