package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.bookings.Appointments;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** One's own booked hours. */
@Controller
class MyAppointmentsController {

    private final Appointments appointments;
    private final Agencies agencies;

    MyAppointmentsController(Appointments appointments, Agencies agencies) {
        this.appointments = appointments;
        this.agencies = agencies;
    }

    @GetMapping("/me/appointments")
    Page list(Actor.Citizen citizen) {
        return new MyAppointmentsPage(appointments.of(citizen).stream()
                .map(one -> new MyAppointmentsPage.Row(
                        one, agencies.deskOf(one.desk()).map(OneStopDesk::name).orElse("")))
                .toList());
    }
}
