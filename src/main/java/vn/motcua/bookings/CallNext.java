package vn.motcua.bookings;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.bookings.CallOrder.Waiting;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Calls the next in the fair order of {@link CallOrder} to the officer's counter. Whoever is being served there is finished
 * with; whoever is called and has not come yet must be skipped first. Two officers at once never get the same ticket: each
 * passes over what another holds.
 */
@Component
public class CallNext {

    private final JdbcClient jdbc;
    private final Once once;
    private final Tickets tickets;
    private final TicketMoves moves;
    private final Counters counters;
    private final QueueRights rights;

    CallNext(JdbcClient jdbc, Once once, Tickets tickets, TicketMoves moves, Counters counters, QueueRights rights) {
        this.jdbc = jdbc;
        this.once = once;
        this.tickets = tickets;
        this.moves = moves;
        this.counters = counters;
        this.rights = rights;
    }

    /** The ticket now called; empty when nobody waits for this counter. */
    public Optional<Ticket> callNext(Actor.Officer officer, RequestKey key) {
        var counter = counters.seatOf(officer.officer())
                .orElseThrow(() -> new InvalidInput("counter", "Chọn quầy của bạn hôm nay trước khi gọi số."));
        rights.require(officer, counter.desk());
        return once.run(officer, key, "call next", now -> call(officer, counter, now))
                .map(tickets::byId);
    }

    private Optional<Long> call(Actor.Officer officer, Counter counter, Instant now) {
        counters.lock(counter.id());
        if (!counters.seatOf(officer.officer()).map(Counter::id).equals(Optional.of(counter.id()))) {
            throw new TicketMoved(
                    "Quầy %d nay do đồng nghiệp phụ trách. Hãy chọn lại quầy.".formatted(counter.number()));
        }
        moves.endLeftOpen(counter, now);
        tickets.openAt(counter.id()).map(open -> tickets.lock(open.id())).ifPresent(open -> finish(open, officer, now));
        var favouredBefore = tickets.favouredBefore(counter.id());
        return CallOrder.of(tickets.waitingFor(counter), favouredBefore, now).stream()
                .filter(waiting -> tickets.seize(waiting.id()))
                .findFirst()
                .map(waiting -> call(waiting, officer, counter, now));
    }

    private void finish(Ticket open, Actor.Officer officer, Instant now) {
        if (!open.state().open()) {
            return;
        }
        if (open.state() == TicketState.CALLED) {
            throw new TicketMoved(
                    "Số %s đang được gọi đến quầy %d. Hãy phục vụ hoặc bỏ qua số này rồi gọi số tiếp theo."
                            .formatted(open.code(), open.counter()));
        }
        TicketMoves.requireOpen(officer, open);
        moves.end(open, TicketState.DONE, TicketMoves.Type.FINISHED, officer, now);
    }

    private long call(Waiting waiting, Actor.Officer officer, Counter counter, Instant now) {
        jdbc.sql("""
                        update bookings.ticket set state = 'CALLED', called_at = :now, serving_at = null, counter = :counter,
                            officer = :officer, officer_name = :name, calls = calls + 1
                        where id = :id""")
                .param("now", Tickets.utc(now))
                .param("counter", counter.id())
                .param("officer", officer.officer())
                .param("name", officer.name())
                .param("id", waiting.id())
                .update();
        moves.write(
                tickets.byId(waiting.id()), TicketMoves.Type.CALLED, counter.id(), officer, waiting.favoured(now), now);
        return waiting.id();
    }
}
