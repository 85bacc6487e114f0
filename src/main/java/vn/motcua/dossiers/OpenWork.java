package vn.motcua.dossiers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.routes.Route.StepAction;

/**
 * Reads what stands open in a dossier: its steps, the legs begun so far as they ran last, the questions to others,
 * the visits arranged, in one round trip.
 */
@Component
class OpenWork {

    /** A question has the number of the event it was asked by. */
    static final String ASKER = """
            (select actor_name from dossiers.event_{year} e where e.dossier = c.dossier and e.seq = c.no) as asker""";

    private static final String STEPS_AND_LEGS = """
            select no, stage, leg, step, name, role, actions, agency, unit, officer, officer_name, entered_at, due
            from dossiers.step_{year}
            where dossier = ? and left_at is null
            order by no;
            select distinct on (stage, leg) stage, leg, name, agency, lead, round, from_step, asked_name, started_at, due, ended_at,
                exists (select from dossiers.result_{year} r
                        where r.dossier = l.dossier and r.stage = l.stage and r.leg = l.leg
                            and r.decision = 'APPROVED' and r.superseded_at is null) as approved
            from dossiers.leg_{year} l
            where dossier = ?
            order by stage, leg, round desc;
            select no, step, to_agency, to_unit, asked_at, due, %s
            from dossiers.consultation_{year} c
            where dossier = ? and answered_at is null and closed_at is null
            order by no;
            select no, stage, leg, visit_at, arranged_name, arranged_at from dossiers.field_visit_{year}
            where dossier = ? and ended_at is null
            order by no""".formatted(ASKER);

    private final JdbcTemplate jdbc;

    OpenWork(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open, in the order of the route. */
    record Held(List<OpenStep> steps, List<OpenLeg> legs, List<OpenQuestion> questions, List<OpenVisit> visits) {}

    Held of(Facts facts) {
        PreparedStatementCallback<Held> reading = statement -> read(statement, facts);
        return Objects.requireNonNull(jdbc.execute(YearRange.ofId(facts.id()).in(STEPS_AND_LEGS), reading));
    }

    private static Held read(PreparedStatement statement, Facts facts) throws SQLException {
        statement.setLong(1, facts.id());
        statement.setLong(2, facts.id());
        statement.setLong(3, facts.id());
        statement.setLong(4, facts.id());
        statement.execute();
        var steps = new ArrayList<OpenStep>();
        var legs = new ArrayList<OpenLeg>();
        var questions = new ArrayList<OpenQuestion>();
        var visits = new ArrayList<OpenVisit>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                steps.add(step(rows));
            }
        }
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                legs.add(leg(rows));
            }
        }
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                questions.add(question(rows));
            }
        }
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                visits.add(visit(rows));
            }
        }
        return new Held(steps, legs, questions, visits);
    }

    private static OpenStep step(ResultSet rows) throws SQLException {
        return new OpenStep(
                rows.getInt("no"),
                rows.getInt("stage"),
                rows.getInt("leg"),
                rows.getInt("step"),
                rows.getString("name"),
                OfficerRole.valueOf(rows.getString("role")),
                actions(rows.getString("actions")),
                rows.getLong("agency"),
                rows.getObject("unit", Long.class),
                rows.getObject("officer", Long.class),
                rows.getString("officer_name"),
                Dossiers.instantNotNull(rows, "entered_at"),
                Dossiers.instantNotNull(rows, "due"));
    }

    private static OpenLeg leg(ResultSet rows) throws SQLException {
        return new OpenLeg(
                rows.getInt("stage"),
                rows.getInt("leg"),
                rows.getString("name"),
                rows.getLong("agency"),
                rows.getBoolean("lead"),
                rows.getInt("round"),
                rows.getInt("from_step"),
                rows.getString("asked_name"),
                Dossiers.instantNotNull(rows, "started_at"),
                Dossiers.instantNotNull(rows, "due"),
                Dossiers.instant(rows, "ended_at"),
                rows.getBoolean("approved"));
    }

    static OpenQuestion question(ResultSet rows) throws SQLException {
        return new OpenQuestion(
                rows.getInt("no"),
                rows.getObject("step", Integer.class),
                rows.getLong("to_agency"),
                rows.getObject("to_unit", Long.class),
                rows.getString("asker"),
                Dossiers.instantNotNull(rows, "asked_at"),
                Dossiers.instantNotNull(rows, "due"));
    }

    private static OpenVisit visit(ResultSet rows) throws SQLException {
        return new OpenVisit(
                rows.getInt("no"),
                rows.getInt("stage"),
                rows.getInt("leg"),
                Dossiers.instantNotNull(rows, "visit_at"),
                rows.getString("arranged_name"),
                Dossiers.instantNotNull(rows, "arranged_at"));
    }

    private static Set<StepAction> actions(String names) {
        var actions = EnumSet.noneOf(StepAction.class);
        Arrays.stream(names.split(",")).map(StepAction::valueOf).forEach(actions::add);
        return actions;
    }
}
