package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.Appointment;
import vn.motcua.bookings.Appointments;
import vn.motcua.bookings.CancelAppointment;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** The caller's own booked hours. */
@RestController
@RequestMapping("/api/v1/appointments")
@Tag(name = ProblemsDescribed.QUEUE)
class AppointmentController {

    private final Appointments appointments;
    private final CancelAppointment cancel;
    private final Agencies agencies;

    AppointmentController(Appointments appointments, CancelAppointment cancel, Agencies agencies) {
        this.appointments = appointments;
        this.cancel = cancel;
        this.agencies = agencies;
    }

    @GetMapping
    @Operation(
            operationId = "listAppointments",
            summary = "The caller's booked hours, the latest day first",
            description = "Citizens: their own")
    List<AppointmentJson> list(Actor.Citizen citizen) {
        return appointments.of(citizen).stream().map(this::json).toList();
    }

    @PostMapping("/{code}/cancel")
    @Operation(
            operationId = "cancelAppointment",
            summary = "Give a booked hour back",
            description = "Citizens: their own")
    AppointmentJson cancel(
            Actor.Citizen citizen,
            @Parameter(description = "its code") @PathVariable String code,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        if (!Objects.equals(appointments.byCode(code).account(), citizen.account())) {
            throw new NotFound("appointment");
        }
        return json(cancel.cancel(code));
    }

    private AppointmentJson json(Appointment appointment) {
        return AppointmentJson.of(appointment, agencies.byId(appointment.desk()).code());
    }
}
