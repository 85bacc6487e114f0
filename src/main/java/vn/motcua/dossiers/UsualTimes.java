package vn.motcua.dossiers;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;

/**
 * How long dossiers of a procedure really take: working time from reception to the decision, pauses left out, over the
 * dossiers decided in the last year. Told to whoever thinks of filing, so reckoned at most once an hour on each node.
 */
@Component
public class UsualTimes {

    private static final int FEWEST = 20;
    private static final int MOST = 1000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 2000;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    UsualTimes(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Half of the dossiers took at most {@code half} of working time, nine of ten at most {@code nineOfTen}.
     *
     * @param dossiers how many that says
     */
    public record UsualTime(Duration half, Duration nineOfTen, int dossiers) {}

    private record Kept(Optional<UsualTime> usual, Instant until) {}

    /** Empty when fewer than twenty were decided: that would say more about those people than about the procedure. */
    public Optional<UsualTime> of(String procedureCode) {
        var now = clock.instant();
        var known = kept.get(procedureCode);
        if (known != null && now.isBefore(known.until())) {
            return known.usual();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var usual = reckon(procedureCode, now);
        kept.put(procedureCode, new Kept(usual, now.plus(KEPT)));
        return usual;
    }

    private Optional<UsualTime> reckon(String procedureCode, Instant now) {
        record Decided(long agency, Instant received, Instant finished, Instant[] pauses) {}
        var yearAgo = now.minus(Duration.ofDays(365));
        var times = jdbc
                .sql("""
                        select d.agency, d.received_at, d.finished_at,
                               array(select moment from dossiers.pause p, unnest(array[p.started_at, p.ended_at]) as moment
                                     where p.dossier = d.id and p.ended_at is not null
                                     order by p.no, moment) as pauses
                        from dossiers.dossier d
                        where d.procedure_code = :procedure and d.outcome is not null and d.finished_at > :from
                          and d.id >= :first
                        order by d.finished_at desc limit :most""")
                .param("procedure", procedureCode)
                .param("from", Dossiers.utc(yearAgo))
                .param(
                        "first",
                        YearRange.ofYear(Province.dateOf(yearAgo).getYear() - 1).from())
                .param("most", MOST)
                .query((row, n) -> new Decided(
                        row.getLong("agency"),
                        Dossiers.instantNotNull(row, "received_at"),
                        Dossiers.instantNotNull(row, "finished_at"),
                        moments(row.getArray("pauses"))))
                .list()
                .stream()
                .map(decided -> {
                    var calendar = calendars.forAgency(decided.agency());
                    var worked = calendar.workingTime(decided.received(), decided.finished());
                    for (var i = 0; i + 1 < decided.pauses().length; i += 2) {
                        worked = worked.minus(calendar.workingTime(decided.pauses()[i], decided.pauses()[i + 1]));
                    }
                    return worked;
                })
                .sorted()
                .toList();
        return times.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new UsualTime(
                        times.get((times.size() - 1) / 2), times.get((times.size() * 9 + 9) / 10 - 1), times.size()));
    }

    private static Instant[] moments(Array array) throws SQLException {
        return Stream.of((Timestamp[]) array.getArray())
                .map(Timestamp::toInstant)
                .toArray(Instant[]::new);
    }
}
