package vn.motcua.bookings;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;

/** An officer takes a counter for the day, or leaves it; a colleague who went without leaving is relieved. */
@Component
public class SitAtCounter {

    private final JdbcClient jdbc;
    private final QueueRights rights;
    private final Counters counters;
    private final Tickets tickets;
    private final TicketMoves moves;
    private final Clock clock;

    SitAtCounter(
            JdbcClient jdbc, QueueRights rights, Counters counters, Tickets tickets, TicketMoves moves, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.counters = counters;
        this.tickets = tickets;
        this.moves = moves;
        this.clock = clock;
    }

    /** The counter chosen for today; empty until one is chosen. */
    public Optional<Counter> seatOf(Actor.Officer officer) {
        return counters.seatOf(officer.officer());
    }

    /** The ticket at the officer's counter, called or served by them; empty when there is none. */
    public Optional<Ticket> current(Actor.Officer officer) {
        return seatOf(officer)
                .flatMap(seat -> tickets.openAt(seat.id()))
                .filter(open -> Objects.equals(open.officer(), officer.officer()));
    }

    /** Throws {@link TicketMoved} while somebody is still served at the old counter, or at the new one by a colleague. */
    @Transactional
    public Counter sit(Actor.Officer officer, long desk, long counter) {
        rights.require(officer, desk);
        var chosen = counters.counter(desk, counter);
        // In the order of their ids, so that two who change places do not wait for each other.
        Stream.concat(seatOf(officer).stream(), Stream.of(chosen))
                .map(Counter::id)
                .distinct()
                .sorted()
                .forEach(counters::lock);
        moves.endLeftOpen(chosen, clock.instant());
        leaveSeat(officer);
        requireFree(chosen);
        jdbc.sql("delete from bookings.sitting where counter = :counter and day = :day")
                .param("counter", counter)
                .param("day", tickets.today())
                .update();
        jdbc.sql("""
                        insert into bookings.sitting (officer, day, desk, counter, officer_name, since)
                        values (:officer, :day, :desk, :counter, :name, :since)""")
                .param("officer", officer.officer())
                .param("day", tickets.today())
                .param("desk", desk)
                .param("counter", counter)
                .param("name", officer.name())
                .param("since", Tickets.utc(clock.instant()))
                .update();
        return counters.counter(desk, counter);
    }

    /** Throws {@link TicketMoved} while somebody is called or served there. */
    @Transactional
    public void leave(Actor.Officer officer) {
        seatOf(officer).map(Counter::id).ifPresent(counters::lock);
        leaveSeat(officer);
    }

    private void leaveSeat(Actor.Officer officer) {
        counters.seatOf(officer.officer()).ifPresent(this::requireFree);
        jdbc.sql("delete from bookings.sitting where officer = :officer and day = :day")
                .param("officer", officer.officer())
                .param("day", tickets.today())
                .update();
    }

    private void requireFree(Counter counter) {
        tickets.openAt(counter.id()).ifPresent(open -> {
            throw new TicketMoved("Quầy %d còn số %s (%s). Hãy kết thúc số này trước."
                    .formatted(
                            counter.number(), open.code(), open.state().label().toLowerCase(Locale.ROOT)));
        });
    }
}
