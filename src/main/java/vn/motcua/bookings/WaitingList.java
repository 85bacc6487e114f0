package vn.motcua.bookings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.bookings.CallOrder.Waiting;

/** Who waits, in the order in which they will be called, and how long that may take. */
@Component
public class WaitingList {

    /** Fewer people served than this say nothing about the next. */
    private static final int FEWEST = 5;

    private static final int ROUNDING = 5;

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Counters counters;
    private final Clock clock;

    WaitingList(JdbcClient jdbc, Tickets tickets, Counters counters, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.counters = counters;
        this.clock = clock;
    }

    /**
     * A place in the queue.
     *
     * @param ahead people who are called before
     * @param minutes estimated from the latest thirty people served, rounded up to five; null while too few were served or
     *     no counter of the sector has an officer
     */
    public record Place(int ahead, @Nullable Integer minutes) {}

    /** The order in which a counter would call those who wait for it now. */
    public List<Ticket> of(Counter counter) {
        var order = CallOrder.of(tickets.waitingFor(counter), tickets.favouredBefore(counter.id()), clock.instant());
        return tickets.byIds(order.stream().map(Waiting::id).toList());
    }

    /** Where a ticket that waits stands among those of its sector. */
    public Place placeOf(Ticket ticket) {
        var order = CallOrder.of(tickets.waitingFor(ticket.sector()), false, clock.instant()).stream()
                .map(Waiting::id)
                .toList();
        return place(ticket.sector(), Math.max(0, order.indexOf(ticket.id())));
    }

    /** Where somebody without priority who takes a ticket now would stand. */
    public Place nextPlace(DeskSector sector) {
        return place(sector, tickets.waitingFor(sector).size());
    }

    private Place place(DeskSector sector, int ahead) {
        var serving = median(sector);
        var staffed = counters.staffed(sector);
        if (serving == null || staffed == 0) {
            return new Place(ahead, null);
        }
        var minutes = serving.multipliedBy(ahead + 1L).dividedBy(staffed).toMinutes();
        return new Place(ahead, Math.toIntExact((minutes / ROUNDING + 1) * ROUNDING));
    }

    private @Nullable Duration median(DeskSector sector) {
        record Served(long seconds, int people) {}
        var served = jdbc.sql("""
                        select coalesce(percentile_cont(0.5) within group (order by seconds), 0)::bigint as seconds,
                            count(*)::int as people
                        from (select extract(epoch from ended_at - called_at) as seconds from bookings.ticket
                            where desk = :desk and sector = :sector and state = 'DONE' and day > :since
                            order by ended_at desc limit 30) latest""")
                .param("desk", sector.desk())
                .param("sector", sector.id())
                .param("since", tickets.today().minusDays(30))
                .query((row, n) -> new Served(row.getLong("seconds"), row.getInt("people")))
                .single();
        return served.people() < FEWEST ? null : Duration.ofSeconds(served.seconds());
    }
}
