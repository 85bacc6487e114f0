package vn.motcua.bookings;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * How long people waited and were served at a desk, computed from the history of its tickets and from nothing else. The head of
 * the desk and the leadership see everybody's; an officer sees what they did themselves.
 */
@Component
public class QueueFigures {

    private static final int LONGEST_PERIOD = 92;
    private static final int MOST_ROWS = 50_000;

    private final JdbcClient jdbc;
    private final QueueRights rights;
    private final Agencies agencies;

    QueueFigures(JdbcClient jdbc, QueueRights rights, Agencies agencies) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.agencies = agencies;
    }

    /**
     * One ticket at one counter: a transferred one has a stay at each.
     *
     * @param came from when the person waited for this call: taken, revived, transferred here, or the hour booked
     * @param served when they were at the counter; null when they never came
     * @param ended null while it lasts
     * @param outcome FINISHED, SKIPPED or TRANSFERRED; null while it lasts
     */
    public record Stay(
            String code,
            LocalDate day,
            String sector,
            int counter,
            long officer,
            String officerName,
            Instant came,
            Instant called,
            @Nullable Instant served,
            @Nullable Instant ended,
            @Nullable String outcome) {

        public Duration waited() {
            return called.isBefore(came) ? Duration.ZERO : Duration.between(came, called);
        }

        /** Null for whoever never came, is still there, or was left open at the end of the day. */
        public @Nullable Duration serving() {
            return served == null || ended == null || Province.dateOf(ended).isAfter(day)
                    ? null
                    : Duration.between(served, ended);
        }
    }

    /**
     * Stays taken together; times are medians, null without any to take them of.
     *
     * @param people how many were called
     * @param absent how many of them never came
     */
    public record Line(
            String name,
            int people,
            int absent,
            @Nullable Duration waited,
            @Nullable Duration longest,
            @Nullable Duration serving) {}

    /** The source rows of a period of at most 92 days, both days inclusive, the latest first. */
    public List<Stay> stays(Actor.Officer officer, long desk, LocalDate from, LocalDate to) {
        rights.require(officer, desk);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_PERIOD) {
            throw new InvalidInput(
                    "to", "Ngày cuối phải từ ngày đầu trở đi, nhiều nhất %d ngày.".formatted(LONGEST_PERIOD));
        }
        return jdbc.sql("""
                        select t.letter, t.number, e.day, s.name as sector_name, c.number as counter_number, e.officer,
                            e.officer_name, greatest(came.at, t.appointment_at) as came, e.at as called,
                            served.at as served, ended.at as ended, ended.type as outcome
                        from bookings.ticket_event e
                        join bookings.ticket t on t.id = e.ticket
                        join bookings.sector s on s.id = e.sector
                        join bookings.counter c on c.id = e.counter
                        cross join lateral (select max(x.at) as at from bookings.ticket_event x
                            where x.ticket = e.ticket and x.seq < e.seq and x.type in ('TAKEN', 'REVIVED', 'TRANSFERRED')) came
                        left join lateral (select x.seq, x.at, x.type from bookings.ticket_event x
                            where x.ticket = e.ticket and x.seq > e.seq and x.type in ('FINISHED', 'SKIPPED', 'TRANSFERRED')
                            order by x.seq limit 1) ended on true
                        left join lateral (select min(x.at) as at from bookings.ticket_event x
                            where x.ticket = e.ticket and x.seq > e.seq and x.type = 'SERVED'
                                and (ended.seq is null or x.seq < ended.seq)) served on true
                        where e.type = 'CALLED' and e.desk = :desk and e.day between :from and :to
                            and (:all or e.officer = :officer)
                        order by e.at desc limit :most""")
                .param("desk", desk)
                .param("from", from)
                .param("to", to)
                .param("all", leads(officer, desk))
                .param("officer", officer.officer())
                .param("most", MOST_ROWS)
                .query((row, n) -> new Stay(
                        Ticket.code(row.getString("letter"), row.getInt("number")),
                        row.getObject("day", LocalDate.class),
                        row.getString("sector_name"),
                        row.getInt("counter_number"),
                        row.getLong("officer"),
                        row.getString("officer_name"),
                        requireNonNull(Tickets.moment(row, "came")),
                        requireNonNull(Tickets.moment(row, "called")),
                        Tickets.moment(row, "served"),
                        Tickets.moment(row, "ended"),
                        row.getString("outcome")))
                .list();
    }

    /** Stays taken together by whatever names them, by name. */
    public static List<Line> lines(List<Stay> stays, Function<Stay, String> name) {
        return stays.stream()
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Line line(String name, List<Stay> stays) {
        return new Line(
                name,
                stays.size(),
                Math.toIntExact(stays.stream()
                        .filter(stay -> "SKIPPED".equals(stay.outcome()))
                        .count()),
                median(stays.stream().map(Stay::waited)),
                stays.stream().map(Stay::waited).max(Duration::compareTo).orElse(null),
                median(stays.stream().<Duration>mapMulti((stay, next) -> {
                    var serving = stay.serving();
                    if (serving != null) {
                        next.accept(serving);
                    }
                })));
    }

    private static @Nullable Duration median(Stream<Duration> times) {
        var sorted = times.sorted().toList();
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }

    private boolean leads(Actor.Officer officer, long desk) {
        return agencies.positionsOf(officer.officer()).stream()
                .anyMatch(position -> position.agency() == desk
                        && (position.role() == OfficerRole.DESK_HEAD || position.role() == OfficerRole.APPROVER));
    }
}
