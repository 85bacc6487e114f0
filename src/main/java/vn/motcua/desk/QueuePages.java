package vn.motcua.desk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.bookings.Counter;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.QueueRights;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.bookings.Ticket;
import vn.motcua.bookings.TicketState;
import vn.motcua.bookings.Tickets;
import vn.motcua.bookings.WaitingList;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;

/** Makes the page of the officer's counter. */
@Component
class QueuePages {

    private final QueueRights rights;
    private final Counters counters;
    private final SitAtCounter sit;
    private final Tickets tickets;
    private final WaitingList waiting;
    private final Clock clock;

    QueuePages(
            QueueRights rights,
            Counters counters,
            SitAtCounter sit,
            Tickets tickets,
            WaitingList waiting,
            Clock clock) {
        this.rights = rights;
        this.counters = counters;
        this.sit = sit;
        this.tickets = tickets;
        this.waiting = waiting;
        this.clock = clock;
    }

    QueuePage page(Actor.Officer officer, Faults faults) {
        var desks = rights.desksOf(officer);
        var seat = sit.seatOf(officer).orElse(null);
        var current = sit.current(officer).orElse(null);
        var chosen = desks.stream()
                .filter(desk -> seat == null || desk.id() == seat.desk())
                .findFirst()
                .orElse(null);
        return new QueuePage(
                chosen,
                seat,
                desks.stream().flatMap(desk -> counters.of(desk.id()).stream()).toList(),
                chosen == null ? List.of() : counters.sectors(chosen.id()),
                current,
                current == null ? List.of() : tickets.dossiersOf(current.id()),
                waiting(seat),
                chosen == null ? List.of() : tickets.today(chosen.id(), TicketState.NO_SHOW),
                clock.instant(),
                faults);
    }

    /** The desk of a counter at which the officer may sit; throws {@link NotFound}. */
    long deskOf(Actor.Officer officer, long counter) {
        return rights.desksOf(officer).stream()
                .flatMap(desk -> counters.of(desk.id()).stream())
                .filter(one -> one.id() == counter)
                .findFirst()
                .map(Counter::desk)
                .orElseThrow(() -> new NotFound("counter " + counter));
    }

    private List<Ticket> waiting(@Nullable Counter seat) {
        return seat == null ? List.of() : waiting.of(seat);
    }
}
