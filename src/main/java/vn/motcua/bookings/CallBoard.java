package vn.motcua.bookings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the board of a hall shows (bảng gọi số): numbers and counters, nobody's name. */
@Component
public class CallBoard {

    private final JdbcClient jdbc;
    private final Tickets tickets;

    CallBoard(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    /**
     * A number at a counter.
     *
     * @param calls how often it was called; a board speaks it again when this grows
     */
    public record Call(String code, int counter, TicketState state, Instant calledAt, int calls) {}

    /** How many wait for a sector. */
    public record Line(String letter, String name, int waiting) {}

    /** All a board shows at a moment; two equal ones look the same. */
    public record Shown(List<Call> calls, List<Line> lines) {}

    /** The latest call first. */
    public Shown of(long desk) {
        return new Shown(calls(desk), lines(desk));
    }

    private List<Call> calls(long desk) {
        return jdbc.sql("""
                        select t.letter, t.number, t.state, t.called_at, t.calls, c.number as counter_number
                        from bookings.ticket t join bookings.counter c on c.id = t.counter
                        where t.desk = :desk and t.day = :day and t.state in ('CALLED', 'SERVING')
                        order by t.called_at desc, t.id desc limit 24""")
                .param("desk", desk)
                .param("day", tickets.today())
                .query((row, n) -> new Call(
                        Ticket.code(row.getString("letter"), row.getInt("number")),
                        row.getInt("counter_number"),
                        TicketState.valueOf(row.getString("state")),
                        requireNonNull(Tickets.moment(row, "called_at")),
                        row.getInt("calls")))
                .list();
    }

    private List<Line> lines(long desk) {
        return jdbc.sql("""
                        select s.letter, s.name, count(t.id)::int as waiting from bookings.sector s
                        left join bookings.ticket t on t.desk = s.desk and t.sector = s.id and t.day = :day
                            and t.state in ('WAITING', 'TRANSFERRED')
                        where s.desk = :desk group by s.letter, s.name order by s.letter""")
                .param("desk", desk)
                .param("day", tickets.today())
                .query(Line.class)
                .list();
    }
}
