package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/**
 * Whether desks hand dossiers on in time (chuyển hồ sơ): the day they were received, or next morning when that was after 15:00
 * (NĐ 61/2018 Art 18, NĐ 118/2025 Art 18(2)). Only a dossier whose first step is the desk's to forward is owed; what a desk
 * settles on the spot, and what the system puts before the agency at once, is not. What a desk took in for an agency elsewhere
 * is owed to that one, which has it when it first does something about it.
 */
@Component
public class Transfers {

    /** How far back the figure goes. */
    public static final Duration PERIOD = Duration.ofDays(30);

    /** Breaches listed; the figure counts all. */
    public static final int LISTED = 200;

    private static final String OWED = """
            from (select t.dossier, t.desk, t.received_at, t.owed, handed.left_at as done
                  from dossiers.transfer t
                  join lateral (select s.left_at from dossiers.step s
                                where s.dossier = t.dossier and s.stage = 0 and s.role = 'DESK_OFFICER'
                                order by s.no limit 1) handed on true
                  union all
                  select a.dossier, a.desk, a.taken_at, a.owed,
                      (select min(e.at) from dossiers.event e
                       where e.dossier = a.dossier
                           and e.type in ('RECEIVED', 'DECLINED', 'SUPPLEMENT_REQUESTED', 'WITHDRAWN'))
                  from dossiers.taken_in a) t
            join dossiers.dossier d on d.id = t.dossier
            where t.desk = any(:desks) and t.owed > :from and t.received_at <= :now
            """;

    private static final String LATE = "(t.done > t.owed or t.done is null and t.owed < :now)";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Capacities capacities;
    private final Clock clock;

    Transfers(JdbcClient jdbc, Calendars calendars, Capacities capacities, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** A dossier that was, or is still, handed on too late; {@code done} is null while it lies at the desk. */
    public record Breach(
            DossierNumber number,
            String procedure,
            Instant received,
            Instant owed,
            @Nullable Instant done) {}

    /**
     * How the desks of an officer keep the rule.
     *
     * @param owed dossiers to be handed on, of those owed since {@link #PERIOD} ago
     * @param late those of them handed on late, or overdue now
     * @param breaches the late ones, the latest first, at most {@link #LISTED}
     */
    public record Keeping(int owed, int late, List<Breach> breaches) {}

    /** For an officer of one-stop desks; all noughts for others. */
    @Transactional(readOnly = true)
    public Keeping of(Actor.Officer officer) {
        var now = clock.instant();
        var desks = capacities.of(officer.officer()).stream()
                .map(capacity -> capacity.position())
                .filter(position -> position.role().atDesk() || position.role() == OfficerRole.APPROVER)
                .map(position -> position.agency())
                .distinct()
                .toArray(Long[]::new);
        record Figure(int owed, int late) {}
        var figure = asked("select count(*) as owed, count(*) filter (where " + LATE + ") as late " + OWED, desks, now)
                .query((row, n) -> new Figure(row.getInt("owed"), row.getInt("late")))
                .single();
        var breaches = asked(
                        "select d.number, d.procedure_name, t.received_at, t.owed, t.done " + OWED + " and " + LATE
                                + " order by t.owed desc, d.id desc limit " + LISTED,
                        desks,
                        now)
                .query((row, n) -> breach(row))
                .list();
        return new Keeping(figure.owed(), figure.late(), breaches);
    }

    private JdbcClient.StatementSpec asked(String sql, Long[] desks, Instant now) {
        return jdbc.sql(sql)
                .param("desks", desks)
                .param("from", Dossiers.utc(now.minus(PERIOD)))
                .param("now", Dossiers.utc(now));
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                new DossierNumber(row.getString("number")),
                row.getString("procedure_name"),
                Dossiers.instantNotNull(row, "received_at"),
                Dossiers.instantNotNull(row, "owed"),
                Dossiers.instant(row, "done"));
    }

    /** Notes what is owed beside what a reception writes. */
    void owe(Batch rows, Facts facts, Move reception, Instant now) {
        if (reception.opened.stream().anyMatch(Transfers::handsOn)) {
            rows.add(
                    "insert into dossiers.transfer (dossier, desk, received_at, owed) values (?, ?, ?, ?)",
                    facts.id(),
                    facts.desk(),
                    now,
                    calendars.forAgency(facts.desk()).handOverBy(now));
        }
    }

    private static boolean handsOn(Move.NewStep step) {
        return step.role() == OfficerRole.DESK_OFFICER && step.actions().contains(StepAction.FORWARD);
    }
}
