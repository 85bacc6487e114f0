package vn.motcua.worklists;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;

/** Takes in bulks and tells how far they are. Each row is done by the dossier's own action, under the officer's own rights. */
@Component
public class Bulks {

    /** As many as a page of a list shows, and some more. */
    static final int MOST = 200;

    private static final String SELECT = "select id, action, assignee, note, at, ended_at from worklists.bulk ";

    private static final int LONGEST_NOTE = 1000;
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final SchedulerClient jobs;
    private final Agencies agencies;
    private final Clock clock;

    Bulks(JdbcClient jdbc, NamedParameterJdbcTemplate batch, SchedulerClient jobs, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.jobs = jobs;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Takes a bulk in and has it begun at once; the same id again is the same bulk.
     *
     * @throws InvalidInput when nothing, too much or a wrong thing is asked
     * @throws KeyReused when the id belongs to a bulk of something else
     */
    @Transactional
    public void begin(Actor.Officer officer, UUID id, BulkOrder order) {
        check(order);
        var taken = jdbc.sql("""
                        insert into worklists.bulk (id, officer, officer_name, action, assignee, note, at)
                        values (:id, :officer, :name, :action, :assignee, :note, :at) on conflict (id) do nothing""")
                .param("id", id)
                .param("officer", officer.officer())
                .param("name", officer.name())
                .param("action", order.action().name())
                .param("assignee", order.assignee())
                .param("note", order.note().strip())
                .param("at", utc(clock.instant()))
                .update();
        if (taken == 0) {
            requireSame(of(officer, id), order);
            return;
        }
        var targets = order.targets();
        batch.batchUpdate(
                "insert into worklists.bulk_row (bulk, no, number, step) values (:bulk, :no, :number, :step)",
                IntStream.range(0, targets.size())
                        .mapToObj(no -> new MapSqlParameterSource()
                                .addValue("bulk", id)
                                .addValue("no", no + 1)
                                .addValue("number", targets.get(no).number().value())
                                .addValue("step", targets.get(no).step()))
                        .toArray(MapSqlParameterSource[]::new));
        jobs.scheduleIfNotExists(BulkTask.RUN.instance(id.toString()).build(), clock.instant());
    }

    /** @throws NotFound when it is another's */
    @Transactional(readOnly = true)
    public Bulk of(Actor.Officer officer, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and officer = :officer")
                .param("id", id)
                .param("officer", officer.officer())
                .query((row, n) -> bulk(row, rows(id)))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy việc này."));
    }

    private void requireSame(Bulk earlier, BulkOrder order) {
        var same = earlier.action() == order.action()
                && Objects.equals(earlier.assignee(), name(order.assignee()))
                && earlier.note().equals(order.note().strip())
                && earlier.rows().stream()
                        .map(Bulk.Row::number)
                        .toList()
                        .equals(order.targets().stream()
                                .map(BulkOrder.Row::number)
                                .toList());
        if (!same) {
            throw new KeyReused();
        }
    }

    /** The officer's latest, newest first. */
    @Transactional(readOnly = true)
    public List<Bulk> latest(Actor.Officer officer) {
        record Told(UUID bulk, Bulk.Row row) {}
        var rows = jdbc
                .sql("""
                        select r.bulk, r.no, r.number, r.outcome, r.said from worklists.bulk_row r
                        where r.bulk in (select id from worklists.bulk where officer = :officer order by at desc limit :most)
                        order by r.no""")
                .param("officer", officer.officer())
                .param("most", SHOWN)
                .query((row, n) -> new Told(row.getObject("bulk", UUID.class), row(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::bulk, Collectors.mapping(Told::row, Collectors.toList())));
        return jdbc.sql(SELECT + "where officer = :officer order by at desc limit :most")
                .param("officer", officer.officer())
                .param("most", SHOWN)
                .query((row, n) -> bulk(row, rows.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private List<Bulk.Row> rows(UUID id) {
        return jdbc.sql("select no, number, outcome, said from worklists.bulk_row where bulk = :bulk order by no")
                .param("bulk", id)
                .query((row, n) -> row(row))
                .list();
    }

    private Bulk bulk(ResultSet row, List<Bulk.Row> rows) throws SQLException {
        return new Bulk(
                row.getObject("id", UUID.class),
                BulkAction.valueOf(row.getString("action")),
                name(row.getObject("assignee", Long.class)),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                rows);
    }

    private static Bulk.Row row(ResultSet row) throws SQLException {
        return new Bulk.Row(
                row.getInt("no"),
                new DossierNumber(row.getString("number")),
                Bulk.Outcome.valueOf(row.getString("outcome")),
                row.getString("said"));
    }

    private void check(BulkOrder order) {
        if (order.targets().isEmpty()) {
            throw new InvalidInput("row", "Chọn ít nhất một hồ sơ.");
        }
        if (order.targets().size() > MOST) {
            throw new InvalidInput("row", "Mỗi lần không quá %d hồ sơ.".formatted(MOST));
        }
        if (new HashSet<>(order.targets()).size() < order.targets().size()) {
            throw new InvalidInput("row", "Một hồ sơ được chọn hai lần.");
        }
        if (order.note().length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "Không quá %d ký tự.".formatted(LONGEST_NOTE));
        }
        var assignee = order.assignee();
        if (order.action() == BulkAction.ASSIGN
                && (assignee == null || agencies.positionsOf(assignee).isEmpty())) {
            throw new InvalidInput("assignee", "Chọn người nhận việc.");
        }
        if (order.action() != BulkAction.ASSIGN && assignee != null) {
            throw new InvalidInput("assignee", "Chỉ phân công mới cần người nhận việc.");
        }
    }

    private @Nullable String name(@Nullable Long officer) {
        return officer == null ? null : agencies.officer(officer).name();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : Objects.requireNonNull(moment).toInstant();
    }
}
