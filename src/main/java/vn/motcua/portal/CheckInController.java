package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.bookings.CheckIn;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.QueueRights;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** At the kiosk: whoever booked shows the code and gets the ticket. */
@Controller
class CheckInController {

    private final QueueRights desks;
    private final CheckIn checkIn;
    private final KioskLimit limit;

    CheckInController(QueueRights desks, CheckIn checkIn, KioskLimit limit) {
        this.desks = desks;
        this.checkIn = checkIn;
        this.limit = limit;
    }

    @GetMapping("/desks/{code}/check-in")
    Page show(@PathVariable("code") String desk, @RequestParam(name = "code", defaultValue = "") String typed) {
        return new CheckInPage(desk, desks.desk(desk).name(), typed, Faults.NONE);
    }

    @PostMapping("/desks/{code}/check-in")
    Page create(
            @PathVariable("code") String desk,
            @RequestParam(name = "code", defaultValue = "") String typed,
            HttpServletRequest request) {
        var found = desks.desk(desk);
        limit.count(request.getRemoteAddr());
        try {
            var ticket = checkIn.checkIn(found.agency(), typed, Priority.NONE);
            return Page.redirect("/tickets/" + ticket.token() + "?kiosk=true");
        } catch (InvalidInput refused) {
            return new CheckInPage(desk, found.name(), typed, Faults.of(refused));
        } catch (NotFound unknown) {
            var fault = new InvalidInput("code", "Không tìm thấy lịch hẹn với mã này. Hãy xem lại mã.");
            return new CheckInPage(desk, found.name(), typed, Faults.of(fault));
        }
    }
}
