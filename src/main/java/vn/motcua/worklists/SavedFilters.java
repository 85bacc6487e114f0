package vn.motcua.worklists;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.WorkList;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Filters that an officer keeps under a name; nobody else sees them. */
@Component
public class SavedFilters {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One of them. */
    public record Saved(long id, String name, WorkList.Queue queue, WorkList.Filter filter) {}

    /** By name. */
    @Transactional(readOnly = true)
    public List<Saved> of(Actor.Officer officer) {
        return jdbc.sql(
                        "select id, name, queue, query from worklists.saved_filter where officer = :officer order by name")
                .param("officer", officer.officer())
                .query((row, n) -> new Saved(
                        row.getLong("id"),
                        row.getString("name"),
                        WorkList.Queue.valueOf(row.getString("queue")),
                        json.readValue(row.getString("query"), WorkList.Filter.class)))
                .list();
    }

    /** Keeps a filter; the same name again means the new one. */
    @Transactional
    public void save(Actor.Officer officer, String name, WorkList.Queue queue, WorkList.Filter filter) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "Đặt tên từ 1 đến %d ký tự.".formatted(LONGEST_NAME));
        }
        var kept = of(officer);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(called))) {
            throw new InvalidInput("name", "Đã có %d bộ lọc; hãy xóa bớt.".formatted(MOST));
        }
        jdbc.sql("""
                        insert into worklists.saved_filter (officer, name, queue, query, at)
                        values (:officer, :name, :queue, cast(:query as jsonb), :at)
                        on conflict on constraint saved_filter_name_once
                        do update set queue = excluded.queue, query = excluded.query, at = excluded.at""")
                .param("officer", officer.officer())
                .param("name", called)
                .param("queue", queue.name())
                .param("query", json.writeValueAsString(filter))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws NotFound when it is another's */
    @Transactional
    public void remove(Actor.Officer officer, long id) {
        var removed = jdbc.sql("delete from worklists.saved_filter where id = :id and officer = :officer")
                .param("id", id)
                .param("officer", officer.officer())
                .update();
        if (removed == 0) {
            throw new NotFound("Không tìm thấy bộ lọc này.");
        }
    }
}
