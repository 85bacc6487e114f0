package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.Appointment;
import vn.motcua.bookings.Appointments;
import vn.motcua.bookings.BookAppointment;
import vn.motcua.bookings.BookAppointment.Wish;
import vn.motcua.bookings.CancelAppointment;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.QueueRights;
import vn.motcua.bookings.Slots;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.CurrentActor;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** An hour booked at a desk: chosen, shown by its code, given back. */
@Controller
class AppointmentController {

    private final QueueRights desks;
    private final Agencies agencies;
    private final Counters counters;
    private final Slots slots;
    private final BookAppointment book;
    private final CancelAppointment cancel;
    private final Appointments appointments;
    private final KioskLimit limit;
    private final String address;

    AppointmentController(
            QueueRights desks,
            Agencies agencies,
            Counters counters,
            Slots slots,
            BookAppointment book,
            CancelAppointment cancel,
            Appointments appointments,
            KioskLimit limit,
            @Value("${motcua.public.url}") String address) {
        this.desks = desks;
        this.agencies = agencies;
        this.counters = counters;
        this.slots = slots;
        this.book = book;
        this.cancel = cancel;
        this.appointments = appointments;
        this.limit = limit;
        this.address = address;
    }

    @GetMapping("/desks/{code}/appointments/new")
    Page form(@PathVariable String code, @RequestParam Map<String, String> typed) {
        var nothingChosen = typed.containsKey("sector") && typed.get("sector").isBlank();
        return page(
                code, typed, nothingChosen ? Faults.of(new InvalidInput("sector", "Chọn việc cần làm.")) : Faults.NONE);
    }

    @PostMapping("/desks/{code}/appointments")
    Page create(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam RequestKey key,
            HttpServletRequest request) {
        var desk = desks.desk(code).agency();
        limit.count(request.getRemoteAddr());
        var citizen = citizen();
        if (citizen == null) {
            limit.requireVisitorsBookingLeft(request.getRemoteAddr());
        }
        try {
            var booked = book.book(citizen, desk, wish(desk, typed), key);
            if (citizen == null) {
                limit.countVisitorsBooking(request.getRemoteAddr());
            }
            return Page.redirect("/appointments/" + booked.code(), "Đã đặt lịch hẹn.");
        } catch (InvalidInput invalid) {
            return page(code, typed, Faults.of(invalid));
        }
    }

    @GetMapping("/appointments/{code}")
    Page show(@PathVariable String code, HttpServletRequest request) {
        limit.count(request.getRemoteAddr());
        return page(appointments.byCode(code));
    }

    @PostMapping("/appointments/{code}/cancel")
    Page cancel(@PathVariable String code, HttpServletRequest request) {
        limit.count(request.getRemoteAddr());
        var cancelled = cancel.cancel(code);
        return Page.redirect("/appointments/" + cancelled.code(), "Đã hủy lịch hẹn.");
    }

    private AppointmentPage page(Appointment appointment) {
        var agency = agencies.byId(appointment.desk());
        return new AppointmentPage(
                appointment,
                agencies.deskOf(agency.id()).orElseThrow(() -> new NotFound("desk of an appointment")),
                "%s/desks/%s/check-in?code=%s".formatted(address, agency.code(), appointment.code()));
    }

    private NewAppointmentPage page(String code, Map<String, String> typed, Faults faults) {
        var desk = desks.desk(code);
        var days = slots.days(desk.agency());
        if (days.isEmpty()) {
            throw new NotFound("appointments of " + code);
        }
        var sectors = counters.sectors(desk.agency());
        var sector = chosen(sectors, typed);
        var day = day(days, typed);
        var free = sector == null ? List.<Slots.Slot>of() : slots.of(sector, day);
        return new NewAppointmentPage(
                code, desk, sectors, days, sector, day, free, Map.copyOf(typed), citizen(), faults);
    }

    private Wish wish(long desk, Map<String, String> typed) {
        var sector = chosen(counters.sectors(desk), typed);
        if (sector == null) {
            throw new InvalidInput("sector", "Chọn việc cần làm.");
        }
        return new Wish(
                sector.id(),
                day(slots.days(desk), typed),
                starts(typed),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("phone", ""));
    }

    private static @Nullable DeskSector chosen(List<DeskSector> sectors, Map<String, String> typed) {
        return sectors.stream()
                .filter(sector -> String.valueOf(sector.id()).equals(typed.get("sector")))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(List<LocalDate> days, Map<String, String> typed) {
        return days.stream()
                .filter(day -> day.toString().equals(typed.get("day")))
                .findFirst()
                .orElseGet(days::getFirst);
    }

    private static @Nullable LocalTime starts(Map<String, String> typed) {
        try {
            return LocalTime.parse(typed.getOrDefault("starts", ""));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static Actor.@Nullable Citizen citizen() {
        return CurrentActor.find()
                .filter(Actor.Citizen.class::isInstance)
                .map(Actor.Citizen.class::cast)
                .orElse(null);
    }
}
