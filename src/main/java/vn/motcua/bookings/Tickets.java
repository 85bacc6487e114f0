package vn.motcua.bookings;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.bookings.CallOrder.Waiting;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.NotFound;

/** Keeper of the queue tickets. An unknown one is {@link NotFound}. */
@Component
public class Tickets {

    private static final String SELECT = """
            select t.*, s.name as sector_name, s.letter as sector_letter, c.number as counter_number
            from bookings.ticket t
            join bookings.sector s on s.id = t.sector
            left join bookings.counter c on c.id = t.counter
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Tickets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Ticket byId(long id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query((row, n) -> ticket(row))
                .optional()
                .orElseThrow(() -> new NotFound("ticket " + id));
    }

    /** Several at once, in the order of their ids as given; unknown ones are left out. */
    List<Ticket> byIds(List<Long> ids) {
        var found = jdbc.sql(SELECT + "where t.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> ticket(row))
                .list();
        return found.stream()
                .sorted(Comparator.comparingInt(ticket -> ids.indexOf(ticket.id())))
                .toList();
    }

    /** The ticket whose public page this is. */
    public Ticket byToken(String token) {
        return jdbc.sql(SELECT + "where t.token = :token")
                .param("token", token)
                .query((row, n) -> ticket(row))
                .optional()
                .orElseThrow(() -> new NotFound("ticket of a token"));
    }

    /** Those of today in a state, the one that came there first on top, at most two hundred. */
    public List<Ticket> today(long desk, TicketState state) {
        return jdbc.sql(SELECT + """
                        where t.desk = :desk and t.day = :day and t.state = :state
                        order by coalesce(t.ended_at, t.since), t.id limit 200""")
                .param("desk", desk)
                .param("day", today())
                .param("state", state.name())
                .query((row, n) -> ticket(row))
                .list();
    }

    /** The dossiers received while it was served, by number. */
    public List<String> dossiersOf(long ticket) {
        return jdbc.sql("select number from bookings.ticket_dossier where ticket = :ticket order by at, number")
                .param("ticket", ticket)
                .query(String.class)
                .list();
    }

    /** The ticket a counter calls or serves now; what was left open on an earlier day is not in anybody's way. */
    Optional<Ticket> openAt(long counter) {
        return jdbc.sql(SELECT + "where t.counter = :counter and t.day = :day and t.state in ('CALLED', 'SERVING')")
                .param("counter", counter)
                .param("day", today())
                .query((row, n) -> ticket(row))
                .optional();
    }

    /** The ticket that was left open at a counter on an earlier day. */
    Optional<Ticket> leftOpenAt(long counter) {
        return jdbc.sql(SELECT + "where t.counter = :counter and t.day < :day and t.state in ('CALLED', 'SERVING')")
                .param("counter", counter)
                .param("day", today())
                .query((row, n) -> ticket(row))
                .optional();
    }

    /** Locks a ticket until the transaction ends, so that the state read is the state moved. */
    Ticket lock(long id) {
        var found = jdbc.sql("select id from bookings.ticket where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return found.map(this::byId).orElseThrow(() -> new NotFound("ticket " + id));
    }

    /** Takes hold of a ticket that still waits; false when somebody else holds it or has called it. */
    boolean seize(long id) {
        return jdbc.sql("""
                        select id from bookings.ticket where id = :id and state in ('WAITING', 'TRANSFERRED')
                        for update skip locked""").param("id", id).query(Long.class).optional().isPresent();
    }

    /** Everybody whom a counter may call today. */
    List<Waiting> waitingFor(Counter counter) {
        return jdbc.sql("""
                        select t.id, t.priority, t.since, t.appointment_at from bookings.ticket t
                        where t.desk = :desk and t.day = :day and t.state in ('WAITING', 'TRANSFERRED')
                            and case when t.counter is not null then t.counter = :counter
                                else t.sector in (select sector from bookings.counter_sector where counter = :counter) end
                        """)
                .param("desk", counter.desk())
                .param("day", today())
                .param("counter", counter.id())
                .query((row, n) -> waiting(row))
                .list();
    }

    /** Everybody who waits for a sector today, at whatever counter. */
    List<Waiting> waitingFor(DeskSector sector) {
        return jdbc.sql("""
                        select id, priority, since, appointment_at from bookings.ticket
                        where desk = :desk and day = :day and sector = :sector and state in ('WAITING', 'TRANSFERRED')""")
                .param("desk", sector.desk())
                .param("day", today())
                .param("sector", sector.id())
                .query((row, n) -> waiting(row))
                .list();
    }

    /** Whether the latest call of a counter today went to one of the favoured. */
    boolean favouredBefore(long counter) {
        return jdbc.sql("""
                        select favoured from bookings.ticket_event
                        where counter = :counter and type = 'CALLED' and day = :day order by at desc limit 1""")
                .param("counter", counter)
                .param("day", today())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                Priority.valueOf(row.getString("priority")) != Priority.NONE,
                requireNonNull(moment(row, "since")),
                moment(row, "appointment_at"));
    }

    static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getLong("id"),
                row.getString("token"),
                row.getLong("desk"),
                row.getObject("day", LocalDate.class),
                new DeskSector(
                        row.getLong("sector"),
                        row.getLong("desk"),
                        row.getString("sector_letter"),
                        row.getString("sector_name")),
                row.getString("letter"),
                row.getInt("number"),
                Priority.valueOf(row.getString("priority")),
                moment(row, "appointment_at"),
                requireNonNull(moment(row, "since")),
                TicketState.valueOf(row.getString("state")),
                requireNonNull(moment(row, "taken_at")),
                moment(row, "called_at"),
                moment(row, "serving_at"),
                moment(row, "ended_at"),
                row.getObject("counter", Long.class),
                row.getObject("counter_number", Integer.class),
                row.getObject("officer", Long.class),
                row.getString("officer_name"),
                row.getInt("calls"),
                row.getBoolean("revived"));
    }
}
