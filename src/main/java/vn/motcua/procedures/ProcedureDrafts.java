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

/** Records an importer may not publish, because an official has edited the procedure: they wait beside it to be compared. */
@Component
public class ProcedureDrafts {

    /** A record that waits; the last one imported of its procedure. */
    public record Draft(String code, ProcedureDocument document, Instant savedAt) {}

    private static final String DRAFTS =
            "select procedure_code, content, saved_at from procedures.draft where origin = 'IMPORT'";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProcedureDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(ProcedureDocument document, Actor by) {
        jdbc.sql("""
                        insert into procedures.draft (procedure_code, origin, content, saved_at, saved_by)
                        values (:code, 'IMPORT', :content::jsonb, :now, :by)
                        on conflict (procedure_code, origin) do update
                           set content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by
                        """)
                .param("code", document.code())
                .param("content", ProcedureJson.stored(document))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    public Optional<Draft> find(String code) {
        return jdbc.sql(DRAFTS + " and procedure_code = :code")
                .param("code", code)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Those that wait, newest first. */
    public List<Draft> waiting(int size) {
        return jdbc.sql(DRAFTS + " order by saved_at desc, procedure_code limit :size")
                .param("size", size)
                .query((row, n) -> draft(row))
                .list();
    }

    /** The official has seen it; the same record imported again does not come back. */
    public void discard(String code) {
        jdbc.sql("delete from procedures.draft where procedure_code = :code and origin = 'IMPORT'")
                .param("code", code)
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("procedure_code"),
                ProcedureJson.fromStored(row.getString("content")),
                row.getTimestamp("saved_at").toInstant());
    }
}
