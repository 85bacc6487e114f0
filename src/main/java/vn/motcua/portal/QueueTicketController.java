package vn.motcua.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.Tickets;
import vn.motcua.bookings.WaitingList;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Page;

/** A queue ticket: printed at the kiosk, and behind its QR code the place in the queue as it is now. */
@Controller
class QueueTicketController {

    private final Tickets tickets;
    private final WaitingList waiting;
    private final Agencies agencies;
    private final String address;

    QueueTicketController(
            Tickets tickets, WaitingList waiting, Agencies agencies, @Value("${motcua.public.url}") String address) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.agencies = agencies;
        this.address = address;
    }

    @GetMapping("/tickets/{token}")
    Page show(@PathVariable String token, @RequestParam(defaultValue = "false") boolean kiosk) {
        var ticket = tickets.byToken(token);
        var desk = agencies.deskOf(ticket.desk()).orElseThrow(() -> new NotFound("desk of a ticket"));
        return new QueueTicketPage(
                agencies.byId(ticket.desk()).code(),
                desk.name(),
                ticket,
                waiting.placeOf(ticket),
                address + "/tickets/" + token,
                kiosk);
    }
}
