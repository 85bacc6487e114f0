package vn.motcua.bookings;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** What the moves of a ticket have in common: once, by the officer whose ticket it is, with a line in its history. */
@Component
class TicketMoves {

    private static final Actor CLOSING = new Actor.Machine("Kết thúc ngày làm việc");

    private final JdbcClient jdbc;
    private final Once once;
    private final Tickets tickets;
    private final QueueRights rights;

    TicketMoves(JdbcClient jdbc, Once once, Tickets tickets, QueueRights rights) {
        this.jdbc = jdbc;
        this.once = once;
        this.tickets = tickets;
        this.rights = rights;
    }

    /** A kind of move, as the history names it. */
    enum Type {
        TAKEN,
        CALLED,
        RECALLED,
        SERVED,
        FINISHED,
        SKIPPED,
        REVIVED,
        TRANSFERRED
    }

    /** Locks a ticket of the officer's desk, moves it, and answers where it stands then. */
    Ticket move(Actor actor, long id, String request, RequestKey key, BiConsumer<Ticket, Instant> change) {
        rights.require(actor, tickets.byId(id).desk());
        var moved = once.run(actor, key, request + " " + id, now -> {
            change.accept(tickets.lock(id), now);
            return Optional.of(id);
        });
        return tickets.byId(moved.orElse(id));
    }

    /** Refuses when the ticket is not at the officer's own counter, called or served. */
    static void requireOpen(Actor actor, Ticket ticket) {
        if (!ticket.state().open()) {
            throw moved(ticket);
        }
        if (!(actor instanceof Actor.Officer officer) || !Objects.equals(ticket.officer(), officer.officer())) {
            throw new TicketMoved("Số %s đang do %s ở quầy %d phục vụ."
                    .formatted(ticket.code(), ticket.officerName(), ticket.counter()));
        }
    }

    /** Who has the ticket and since when it is not where it was. */
    static TicketMoved moved(Ticket ticket) {
        var who =
                ticket.officerName() == null ? "" : " (%s, quầy %d)".formatted(ticket.officerName(), ticket.counter());
        return new TicketMoved("Số %s nay ở trạng thái “%s”%s."
                .formatted(ticket.code(), ticket.state().label(), ticket.state().waits() ? "" : who));
    }

    /** Ends what was left open at a counter on an earlier day: whoever was served has gone, whoever was called never came. */
    void endLeftOpen(Counter counter, Instant now) {
        tickets.leftOpenAt(counter.id()).map(left -> tickets.lock(left.id())).ifPresent(left -> {
            switch (left.state()) {
                case SERVING -> end(left, TicketState.DONE, Type.FINISHED, CLOSING, now);
                case CALLED -> end(left, TicketState.NO_SHOW, Type.SKIPPED, CLOSING, now);
                default -> {}
            }
        });
    }

    void end(Ticket ticket, TicketState state, Type type, Actor by, Instant now) {
        jdbc.sql("update bookings.ticket set state = :state, ended_at = :now where id = :id")
                .param("state", state.name())
                .param("now", Tickets.utc(now))
                .param("id", ticket.id())
                .update();
        write(ticket, type, ticket.counterId(), by, false, now);
    }

    /** Writes a line of history. */
    void write(Ticket ticket, Type type, @Nullable Long counter, Actor by, boolean favoured, Instant now) {
        jdbc.sql("""
                        insert into bookings.ticket_event
                            (ticket, seq, desk, day, at, type, sector, counter, officer, officer_name, favoured)
                        select :ticket, count(*) + 1, :desk, :day, :at, :type, :sector, :counter, :officer, :name, :favoured
                        from bookings.ticket_event where ticket = :ticket""")
                .param("ticket", ticket.id())
                .param("desk", ticket.desk())
                .param("day", ticket.day())
                .param("at", Tickets.utc(now))
                .param("type", type.name())
                .param("sector", ticket.sector().id())
                .param("counter", counter)
                .param("officer", by instanceof Actor.Officer officer ? officer.officer() : null)
                .param("name", by.name())
                .param("favoured", favoured)
                .update();
    }
}
