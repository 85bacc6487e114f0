package vn.motcua.bookings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** Somebody who missed their call came back: they wait again, their place counting from now, once. */
@Component
public class ReviveTicket {

    private final JdbcClient jdbc;
    private final TicketMoves moves;

    ReviveTicket(JdbcClient jdbc, TicketMoves moves) {
        this.jdbc = jdbc;
        this.moves = moves;
    }

    public Ticket revive(Actor.Officer officer, long ticket, RequestKey key) {
        return moves.move(officer, ticket, "revive", key, (found, now) -> {
            if (found.state() != TicketState.NO_SHOW) {
                throw TicketMoves.moved(found);
            }
            if (found.revived()) {
                throw new TicketMoved(
                        "Số %s đã được gọi lại một lần rồi vắng. Mời người dân lấy số mới.".formatted(found.code()));
            }
            jdbc.sql("""
                            update bookings.ticket set state = 'WAITING', since = :now, appointment_at = null, ended_at = null,
                                counter = null, officer = null, officer_name = null, revived = true
                            where id = :id""").param("now", Tickets.utc(now)).param("id", ticket).update();
            moves.write(found, TicketMoves.Type.REVIVED, null, officer, false, now);
        });
    }
}
