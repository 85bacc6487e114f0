package vn.motcua.desk;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.bookings.Appointments;
import vn.motcua.bookings.QueueRights;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dates;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Who has booked an hour at the officer's desks on a day. */
@Controller
class DayAppointmentsController {

    private final QueueRights rights;
    private final Appointments appointments;
    private final Clock clock;

    DayAppointmentsController(QueueRights rights, Appointments appointments, Clock clock) {
        this.rights = rights;
        this.appointments = appointments;
        this.clock = clock;
    }

    @GetMapping("/desk/queue/appointments")
    Page list(Actor.Officer officer, @RequestParam(defaultValue = "") String day) {
        var wanted = Dates.parse(day).orElseGet(() -> Province.dateOf(clock.instant()));
        var found = rights.desksOf(officer).stream()
                .flatMap(desk -> appointments.of(officer, desk.id(), wanted).stream())
                .toList();
        return new DayAppointmentsPage(wanted, found);
    }
}
