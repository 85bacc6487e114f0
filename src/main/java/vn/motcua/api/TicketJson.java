package vn.motcua.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.Ticket;
import vn.motcua.bookings.TicketState;

/**
 * A queue ticket as the API tells it.
 *
 * @param code as it is printed and called, such as A012
 * @param sector letter of the sector it waits for now
 * @param counter number of the counter that calls or serves it
 * @param page path of its public page, which its holder may open
 */
record TicketJson(
        long id,
        String code,
        String sector,
        TicketState state,
        String stateLabel,
        Priority priority,
        @Nullable Instant appointmentAt,
        Instant takenAt,
        @Nullable Instant calledAt,
        @Nullable Instant endedAt,
        @Nullable Integer counter,
        @Nullable String officer,
        int calls,
        String page) {

    static TicketJson of(Ticket ticket) {
        return new TicketJson(
                ticket.id(),
                ticket.code(),
                ticket.sector().letter(),
                ticket.state(),
                ticket.state().label(),
                ticket.priority(),
                ticket.appointmentAt(),
                ticket.takenAt(),
                ticket.calledAt(),
                ticket.endedAt(),
                ticket.counter(),
                ticket.officerName(),
                ticket.calls(),
                "/tickets/" + ticket.token());
    }
}
