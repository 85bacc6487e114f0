package vn.motcua.bookings;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** The person called is at the counter: from here the time of serving counts. Done again it changes nothing. */
@Component
public class ServeTicket {

    private final JdbcClient jdbc;
    private final TicketMoves moves;

    ServeTicket(JdbcClient jdbc, TicketMoves moves) {
        this.jdbc = jdbc;
        this.moves = moves;
    }

    public Ticket serve(Actor.Officer officer, long ticket, RequestKey key) {
        return moves.move(officer, ticket, "serve", key, (found, now) -> {
            TicketMoves.requireOpen(officer, found);
            begin(found, officer, now);
        });
    }

    /** Inside the transaction of whoever calls. */
    void begin(Ticket ticket, Actor.Officer officer, Instant now) {
        if (ticket.state() == TicketState.CALLED) {
            jdbc.sql("update bookings.ticket set state = 'SERVING', serving_at = :now where id = :id")
                    .param("now", Tickets.utc(now))
                    .param("id", ticket.id())
                    .update();
            moves.write(ticket, TicketMoves.Type.SERVED, ticket.counterId(), officer, false, now);
        }
    }
}
