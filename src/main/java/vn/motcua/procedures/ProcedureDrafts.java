package vn.motcua.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Revisions being edited: saving one never depends on its being valid, publishing it does. */
@Component
public class ProcedureDrafts {

    /** Who left the draft: an administrator, or an importer that may not overwrite what an official has edited. */
    public enum Origin {
        ADMIN,
        IMPORT
    }

    /** A revision not yet published. */
    public record Draft(String code, Origin origin, ProcedureDocument document, Instant savedAt, String savedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ProcedureDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Saves the administrators' draft of the procedure, replacing the one before. */
    public void save(ProcedureDocument document, Actor by) {
        save(document, Origin.ADMIN, by);
    }

    void save(ProcedureDocument document, Origin origin, Actor by) {
        jdbc.sql("""
                        insert into procedures.draft (procedure_code, origin, content, saved_at, saved_by)
                        values (:code, :origin, :content::jsonb, :now, :by)
                        on conflict (procedure_code, origin) do update
                           set content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by
                        """)
                .param("code", document.code())
                .param("origin", origin.name())
                .param("content", ProcedureJson.stored(document))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    public Optional<Draft> find(String code, Origin origin) {
        return jdbc.sql("select * from procedures.draft where procedure_code = :code and origin = :origin")
                .param("code", code)
                .param("origin", origin.name())
                .query((row, n) -> draft(row))
                .optional();
    }

    /** The drafts saved last, newest first. */
    public List<Draft> latest(int size) {
        return jdbc.sql("select * from procedures.draft order by saved_at desc, procedure_code limit :size")
                .param("size", size)
                .query((row, n) -> draft(row))
                .list();
    }

    public void discard(String code, Origin origin) {
        jdbc.sql("delete from procedures.draft where procedure_code = :code and origin = :origin")
                .param("code", code)
                .param("origin", origin.name())
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("procedure_code"),
                Origin.valueOf(row.getString("origin")),
                ProcedureJson.fromStored(row.getString("content")),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }
}
