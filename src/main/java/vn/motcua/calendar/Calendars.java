package vn.motcua.calendar;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeper of the working calendars, one for each agency with days or hours of its own and the province's for all others. Kept in
 * memory: a change on this node shows when it commits, one on another node within five seconds.
 */
@Component
public class Calendars {

    private record Copy(
            CalendarRows rows, WorkingCalendar province, Map<Long, WorkingCalendar> agencies, long checkedAt) {

        Copy checkedAgain(long now) {
            return new Copy(rows, province, agencies, now);
        }
    }

    private final JdbcClient jdbc;
    private final Duration trusted;

    private volatile @Nullable Copy copy;

    @Autowired
    Calendars(JdbcClient jdbc) {
        this(jdbc, Duration.ofSeconds(5));
    }

    Calendars(JdbcClient jdbc, Duration trusted) {
        this.jdbc = jdbc;
        this.trusted = trusted;
    }

    /** The calendars as the transaction that asks sees them, its own changes included; good for that transaction only. */
    static Calendars asSeenHere(JdbcClient jdbc) {
        return new Calendars(jdbc, Duration.ofDays(1));
    }

    /** The calendar of an agency; of the province where it is null. */
    public WorkingCalendar forAgency(@Nullable Long agency) {
        var current = current();
        if (agency == null) {
            return current.province();
        }
        return current.agencies()
                .computeIfAbsent(
                        agency,
                        id -> current.rows().hasOwnRows(id)
                                ? new WorkingCalendar(current.rows().rulesFor(id))
                                : current.province());
    }

    public WorkingCalendar ofProvince() {
        return current().province();
    }

    /** Reads the database anew at the next question. */
    void forget() {
        copy = null;
    }

    private Copy current() {
        var seen = copy;
        var now = System.nanoTime();
        if (seen != null && now - seen.checkedAt() < trusted.toNanos()) {
            return seen;
        }
        var fresh = seen != null && seen.rows().edition() == CalendarRows.edition(jdbc)
                ? seen.checkedAgain(now)
                : load(now);
        copy = fresh;
        return fresh;
    }

    private Copy load(long now) {
        var rows = CalendarRows.read(jdbc);
        return new Copy(rows, new WorkingCalendar(rows.rulesFor(null)), new ConcurrentHashMap<>(), now);
    }
}
