package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client of the {@link Floor}: a connection, and the rows to write again and again. What belongs to a commit is sent in
 * one round trip, prepared once, which is as fast as plain JDBC goes.
 */
final class FloorWriter {

    private static final String MOVE = """
            update bench_floor.dossier
            set version = version + 1, last_hash = ?, state = ?, stage = ?, intake_due = ?, received_at = ?,
                counted_from = ?, first_due = ?, due = ?, clock_stopped_at = null, finished_at = ?, outcome = ?,
                returned_at = ?, fee = ?
            where id = ? and version = ?""";
    private static final List<String> MOVED = List.of(
            "stage",
            "intake_due",
            "received_at",
            "counted_from",
            "first_due",
            "due",
            "finished_at",
            "outcome",
            "returned_at",
            "fee");

    private final Connection connection;
    private final Map<String, List<Map<String, Object>>> rows;
    private final int desks;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final List<String> sql = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** {@code desks} is how many receive in turn, each numbering its own day. */
    FloorWriter(Connection connection, Map<String, List<Map<String, Object>>> rows, int desks) {
        this.connection = connection;
        this.rows = rows;
        this.desks = desks;
    }

    void write(int one) throws SQLException {
        var id = (long) one + 1;
        add("""
                insert into bench_floor.number_counter (prefix, day, last) values (?, current_date, 1)
                on conflict (prefix, day) do update set last = number_counter.last + 1""", "X" + one % desks);
        insert("dossier", 0, with("id", id, "number", "X-" + id, "version", 1, "state", "SUBMITTED"));
        insert("filing", 0, with("dossier", id));
        happened(id, 0);
        for (var step = 1; step < DossierLife.STEPS; step++) {
            move(id, step);
            hang(id, step);
            happened(id, step);
        }
    }

    private void hang(long id, int step) {
        switch (step) {
            case 1 -> {
                insert("leg", 0, with("dossier", id, "ended_at", null, "outcome", null));
                open(id, 0);
                insert("letter", 0, with("dossier", id));
            }
            case 2 -> {
                close(id, 0);
                open(id, 1);
            }
            case 3 -> {
                close(id, 1);
                var leg = row("leg", 0);
                add(
                        "update bench_floor.leg set ended_at = ?, outcome = ? where dossier = ? and stage = 0 and leg = 0",
                        leg.get("ended_at"),
                        leg.get("outcome"),
                        id);
                insert("result", 0, with("dossier", id));
            }
            default -> insert("letter", 1, with("dossier", id));
        }
    }

    private void open(long id, int step) {
        insert(
                "step",
                step,
                with("dossier", id, "left_at", null, "officer", null, "officer_name", null, "outcome", null));
    }

    private void close(long id, int step) {
        var row = row("step", step);
        add(
                """
                update bench_floor.step set left_at = ?, outcome = ?, note = ?, officer = ?, officer_name = ?
                where dossier = ? and no = ?""",
                row.get("left_at"),
                row.get("outcome"),
                row.get("note"),
                row.get("officer"),
                row.get("officer_name"),
                id,
                row.get("no"));
    }

    private void move(long id, int step) {
        var dossier = row("dossier", 0);
        var moved = new ArrayList<@Nullable Object>();
        moved.add(row("event", step).get("hash"));
        moved.add(
                step == DossierLife.STEPS - 1
                        ? "RETURNED"
                        : step == DossierLife.STEPS - 2 ? "RESULT_READY" : "IN_PROGRESS");
        MOVED.forEach(column -> moved.add(dossier.get(column)));
        moved.add(id);
        moved.add(step);
        add(MOVE, moved.toArray());
    }

    /** The event and the idempotency key; with them the step is whole. */
    private void happened(long id, int step) throws SQLException {
        insert("event", step, with("dossier", id));
        insert("request_key", step, with("key", UUID.randomUUID().toString()));
        send();
    }

    private void insert(String table, int row, Map<String, @Nullable Object> changed) {
        var columns = new LinkedHashMap<String, @Nullable Object>(row(table, row));
        columns.putAll(changed);
        var insert = "insert into bench_floor.%s (%s) values (%s)"
                .formatted(table, String.join(", ", columns.keySet()), "?, ".repeat(columns.size() - 1) + "?");
        add(insert, columns.values().toArray());
    }

    private void add(String statement, @Nullable Object... parameters) {
        sql.add(statement);
        values.addAll(Arrays.asList(parameters));
    }

    /** What was added since the last commit, and the commit. */
    private void send() throws SQLException {
        var all = String.join(";\n", sql);
        var statement = statements.get(all);
        if (statement == null) {
            statement = connection.prepareStatement(all);
            statements.put(all, statement);
        }
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.execute();
        connection.commit();
        sql.clear();
        values.clear();
    }

    private Map<String, Object> row(String table, int no) {
        return Objects.requireNonNull(rows.get(table)).get(no);
    }

    private static Map<String, @Nullable Object> with(@Nullable Object... namesAndValues) {
        var changed = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            changed.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return changed;
    }
}
