package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.DeskHours;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.QueueRights;
import vn.motcua.bookings.TakeTicket;
import vn.motcua.bookings.WaitingList;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The touch screen in a desk's hall at which people take a number (máy lấy số). */
@Controller
class KioskController {

    private final QueueRights desks;
    private final Counters counters;
    private final WaitingList waiting;
    private final TakeTicket take;
    private final KioskLimit limit;
    private final DeskHours hours;
    private final Clock clock;

    KioskController(
            QueueRights desks,
            Counters counters,
            WaitingList waiting,
            TakeTicket take,
            KioskLimit limit,
            DeskHours hours,
            Clock clock) {
        this.desks = desks;
        this.counters = counters;
        this.waiting = waiting;
        this.take = take;
        this.limit = limit;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping("/desks/{code}/kiosk")
    Page show(@PathVariable String code) {
        return page(code, desks.desk(code), Priority.NONE, Faults.NONE);
    }

    @PostMapping("/desks/{code}/tickets")
    Page take(
            @PathVariable String code,
            @RequestParam(defaultValue = "NONE") Priority priority,
            @RequestParam long sector,
            @RequestParam RequestKey key,
            HttpServletRequest request) {
        var desk = desks.desk(code);
        limit.count(request.getRemoteAddr());
        try {
            var ticket = take.takeAtKiosk(desk.agency(), sector, priority, key);
            return Page.redirect("/tickets/" + ticket.token() + "?kiosk=true");
        } catch (InvalidInput closed) {
            return page(code, desk, priority, Faults.of(closed));
        }
    }

    private @Nullable String closed(long desk) {
        var now = clock.instant();
        var today = hours.on(desk, Province.dateOf(now));
        return today.over(now) || today.tooEarly(now) ? today.whenOpen(now) : null;
    }

    private KioskPage page(String code, OneStopDesk desk, Priority priority, Faults faults) {
        return new KioskPage(
                code,
                desk.name(),
                counters.sectors(desk.agency()).stream()
                        .map(sector -> new KioskPage.Line(sector, waiting.nextPlace(sector)))
                        .toList(),
                closed(desk.agency()),
                priority,
                faults);
    }
}
