package vn.motcua.portal;

import vn.motcua.agencies.OneStopDesk;
import vn.motcua.bookings.Appointment;
import vn.motcua.web.Page;

/**
 * A booked hour, for whoever has its code.
 *
 * @param address what its QR code opens at the kiosk
 */
public record AppointmentPage(Appointment appointment, OneStopDesk desk, String address) implements Page {

    @Override
    public String template() {
        return "portal/appointment";
    }
}
