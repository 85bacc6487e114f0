package vn.motcua.bookings;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Sends a person on to another sector or one counter of it; number and place stay, so nobody queues twice for our mistake. */
@Component
public class TransferTicket {

    private final JdbcClient jdbc;
    private final TicketMoves moves;
    private final Counters counters;
    private final Tickets tickets;

    TransferTicket(JdbcClient jdbc, TicketMoves moves, Counters counters, Tickets tickets) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.counters = counters;
        this.tickets = tickets;
    }

    /**
     * Moves a called or served ticket.
     *
     * @param sector for what it waits then
     * @param counter the one counter that calls it then; null: any that serves the sector
     */
    public Ticket transfer(Actor.Officer officer, long ticket, long sector, @Nullable Long counter, RequestKey key) {
        return moves.move(officer, ticket, "transfer %d %s".formatted(sector, counter), key, (found, now) -> {
            TicketMoves.requireOpen(officer, found);
            check(found, sector, counter);
            jdbc.sql("""
                            update bookings.ticket set state = 'TRANSFERRED', sector = :sector, counter = :counter,
                                serving_at = null, officer = null, officer_name = null
                            where id = :id""")
                    .param("sector", sector)
                    .param("counter", counter)
                    .param("id", ticket)
                    .update();
            moves.write(tickets.byId(ticket), TicketMoves.Type.TRANSFERRED, found.counterId(), officer, false, now);
        });
    }

    private void check(Ticket ticket, long sector, @Nullable Long counter) {
        counters.sector(ticket.desk(), sector);
        if (counter != null && !counters.counter(ticket.desk(), counter).serves(sector)) {
            throw new InvalidInput("counter", "Quầy được chọn không phục vụ lĩnh vực này.");
        }
        var there = counter == null ? sector == ticket.sector().id() : counter.equals(ticket.counterId());
        if (there) {
            throw new InvalidInput("counter", "Chọn lĩnh vực hoặc quầy khác với nơi đang phục vụ.");
        }
    }
}
