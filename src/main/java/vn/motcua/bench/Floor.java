package vn.motcua.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The floor under the lifecycle: the rows that one dossier really left behind, written again and again by plain JDBC into
 * copies of the tables, with the same commits and clients. Nothing is read, checked or decided.
 */
@Component
class Floor {

    private static final List<String> TABLES =
            List.of("dossier", "filing", "event", "leg", "step", "letter", "result", "request_key", "number_counter");

    private final DataSource database;
    private final JdbcTemplate jdbc;

    Floor(DataSource database, JdbcTemplate jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * Steps a second when the rows of the dossier with that number are written for so many dossiers, after some more that are
     * not measured.
     *
     * @param desks how many agencies receive in turn
     */
    double stepsPerSecond(String like, int warmUp, int dossiers, int clients, int desks) {
        createTables();
        try {
            var rows = rows(like);
            write(rows, 0, warmUp, clients, desks);
            var start = System.nanoTime();
            write(rows, warmUp, warmUp + dossiers, clients, desks);
            return Figures.rounded(dossiers * DossierLife.STEPS * 1e9 / (System.nanoTime() - start));
        } finally {
            jdbc.execute("drop schema bench_floor cascade");
        }
    }

    /** Empty tables like those of the dossiers, with all their indexes; the number is unique as in each year's. */
    void createTables() {
        jdbc.execute("drop schema if exists bench_floor cascade; create schema bench_floor");
        TABLES.forEach(table ->
                jdbc.execute("create table bench_floor.%1$s (like dossiers.%1$s including all)".formatted(table)));
        jdbc.execute("create unique index on bench_floor.dossier (number)");
    }

    void write(Map<String, List<Map<String, Object>>> rows, int from, int to, int clients, int desks) {
        var next = new AtomicInteger(from);
        Clients.run(clients, client -> () -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                var writer = new FloorWriter(connection, rows, desks);
                for (var one = next.getAndIncrement(); one < to; one = next.getAndIncrement()) {
                    writer.write(one);
                }
                return client;
            }
        });
    }

    /** Everything the dossier with that number left behind, by table. */
    Map<String, List<Map<String, Object>>> rows(String like) {
        var id = jdbc.queryForObject("select id from dossiers.dossier where number = ?", Long.class, like);
        var rows = new HashMap<String, List<Map<String, Object>>>();
        rows.put("dossier", jdbc.queryForList("select * from dossiers.dossier where id = ?", id));
        for (var table : List.of("filing", "leg", "result")) {
            rows.put(table, jdbc.queryForList("select * from dossiers.%s where dossier = ?".formatted(table), id));
        }
        for (var table : List.of("step", "letter")) {
            rows.put(
                    table,
                    jdbc.queryForList("select * from dossiers.%s where dossier = ? order by no".formatted(table), id));
        }
        rows.put("event", jdbc.queryForList("select * from dossiers.event where dossier = ? order by seq", id));
        rows.put("request_key", jdbc.queryForList("""
                select * from dossiers.request_key where reply ->> 'number' = ? order by reply ->> 'version'""", like));
        return rows;
    }
}
