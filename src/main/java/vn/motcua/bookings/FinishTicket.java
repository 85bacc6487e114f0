package vn.motcua.bookings;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** The person is served (kết thúc), without calling the next yet. */
@Component
public class FinishTicket {

    private final TicketMoves moves;

    FinishTicket(TicketMoves moves) {
        this.moves = moves;
    }

    public Ticket finish(Actor.Officer officer, long ticket, RequestKey key) {
        return moves.move(officer, ticket, "finish", key, (found, now) -> {
            TicketMoves.requireOpen(officer, found);
            moves.end(found, TicketState.DONE, TicketMoves.Type.FINISHED, officer, now);
        });
    }
}
