package vn.motcua.bookings;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** Nobody came (bỏ qua): the number is put aside and may be revived once. */
@Component
public class SkipTicket {

    private final TicketMoves moves;

    SkipTicket(TicketMoves moves) {
        this.moves = moves;
    }

    public Ticket skip(Actor.Officer officer, long ticket, RequestKey key) {
        return moves.move(officer, ticket, "skip", key, (found, now) -> {
            TicketMoves.requireOpen(officer, found);
            if (found.state() != TicketState.CALLED) {
                throw TicketMoves.moved(found);
            }
            moves.end(found, TicketState.NO_SHOW, TicketMoves.Type.SKIPPED, officer, now);
        });
    }
}
