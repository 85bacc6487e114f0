package vn.motcua.bookings;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.DoneRequests;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Takes in what the person called has brought: the dossier and its link to the ticket are written together or not at all. */
@Component
public class LinkDossier {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tickets tickets;
    private final QueueRights rights;
    private final ServeTicket serve;
    private final DoneRequests done;
    private final Clock clock;

    LinkDossier(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Tickets tickets,
            QueueRights rights,
            ServeTicket serve,
            DoneRequests done,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tickets = tickets;
        this.rights = rights;
        this.serve = serve;
        this.done = done;
        this.clock = clock;
    }

    /**
     * Runs an action of the counter for a ticket at the officer's own counter.
     *
     * @param key the action's own key: sent again, the action answers as the first time, and the link is there already
     */
    public Standing link(Actor.Officer officer, long ticket, RequestKey key, Supplier<Standing> action) {
        rights.require(officer, tickets.byId(ticket).desk());
        var linked = transaction.execute(status -> {
            var found = tickets.lock(ticket);
            // Answered before, with this ticket or without: outside of this transaction, which a repeat would break.
            if (isLinked(ticket, key) || done.before(officer, key)) {
                return Optional.<Standing>empty();
            }
            TicketMoves.requireOpen(officer, found);
            serve.begin(found, officer, clock.instant());
            var standing = action.get();
            write(ticket, standing, key);
            return Optional.of(standing);
        });
        return linked.orElseGet(action);
    }

    private boolean isLinked(long ticket, RequestKey key) {
        return jdbc.sql("select exists (select from bookings.ticket_dossier where ticket = :ticket and key = :key)")
                .param("ticket", ticket)
                .param("key", key.value())
                .query(Boolean.class)
                .single();
    }

    private void write(long ticket, Standing standing, RequestKey key) {
        jdbc.sql("""
                        insert into bookings.ticket_dossier (ticket, number, key, at)
                        values (:ticket, :number, :key, :at)""")
                .param("ticket", ticket)
                .param("number", standing.number().value())
                .param("key", key.value())
                .param("at", Tickets.utc(clock.instant()))
                .update();
    }
}
