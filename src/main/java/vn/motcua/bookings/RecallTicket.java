package vn.motcua.bookings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** Calls the same number once more (gọi lại): the board shows and speaks it again. */
@Component
public class RecallTicket {

    private final JdbcClient jdbc;
    private final TicketMoves moves;

    RecallTicket(JdbcClient jdbc, TicketMoves moves) {
        this.jdbc = jdbc;
        this.moves = moves;
    }

    public Ticket recall(Actor.Officer officer, long ticket, RequestKey key) {
        return moves.move(officer, ticket, "recall", key, (found, now) -> {
            TicketMoves.requireOpen(officer, found);
            jdbc.sql("update bookings.ticket set called_at = :now, calls = calls + 1 where id = :id")
                    .param("now", Tickets.utc(now))
                    .param("id", ticket)
                    .update();
            moves.write(found, TicketMoves.Type.RECALLED, found.counterId(), officer, false, now);
        });
    }
}
