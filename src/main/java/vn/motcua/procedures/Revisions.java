package vn.motcua.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revisions as stored; the most used are kept in memory, which is safe because a revision never changes. */
@Component
class Revisions {

    private static final int KEPT = 500;

    private final JdbcClient jdbc;
    private final Map<Long, ProcedureRevision> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ProcedureRevision> eldest) {
            return size() > KEPT;
        }
    });

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProcedureRevision> byId(long id) {
        var known = kept.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("select id, no, content, published_at from procedures.revision where id = :id")
                .param("id", id)
                .query((row, n) -> revision(row))
                .optional();
        found.ifPresent(revision -> kept.put(id, revision));
        return found;
    }

    /** Reads the id of the current revision each time (one index look-up), so that a publication is seen at once. */
    Optional<ProcedureRevision> current(String code) {
        return jdbc.sql("select current_revision from procedures.procedure where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional()
                .flatMap(this::byId);
    }

    /** The last one published of a procedure, in force or waiting for its day. */
    Optional<ProcedureRevision> latest(String code) {
        return jdbc.sql("""
                        select id from procedures.revision where procedure_code = :code order by no desc limit 1""").param("code", code).query(Long.class).optional().flatMap(this::byId);
    }

    Optional<ProcedureRevision> byNo(String code, int no) {
        return jdbc.sql("select id from procedures.revision where procedure_code = :code and no = :no")
                .param("code", code)
                .param("no", no)
                .query(Long.class)
                .optional()
                .flatMap(this::byId);
    }

    List<RevisionSummary> history(String code) {
        return jdbc.sql("""
                        select r.id, r.no, r.decision, r.decision_date, r.effective_from, r.published_at, r.published_by,
                               r.replaced_at, r.scheduled_for, p.current_revision
                          from procedures.revision r join procedures.procedure p on p.code = r.procedure_code
                         where r.procedure_code = :code order by r.no desc
                        """)
                .param("code", code)
                .query((row, n) -> new RevisionSummary(
                        row.getLong("id"),
                        row.getInt("no"),
                        row.getString("decision"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getObject("effective_from", LocalDate.class),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by"),
                        instant(row.getTimestamp("replaced_at")),
                        row.getObject("scheduled_for", LocalDate.class),
                        row.getLong("current_revision") == row.getLong("id")))
                .list();
    }

    /** The revision in force is so no longer. */
    void replaceCurrent(String code, Instant at) {
        jdbc.sql("""
                        update procedures.revision set replaced_at = :at
                         where id = (select current_revision from procedures.procedure where code = :code)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .update();
    }

    /** A revision that waits for its day never comes into force. */
    void replaceWaiting(String code, Instant at) {
        jdbc.sql("""
                        update procedures.revision r set replaced_at = :at
                          from procedures.procedure p
                         where p.code = :code and r.procedure_code = p.code and r.replaced_at is null
                           and p.current_revision is distinct from r.id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .update();
    }

    private static ProcedureRevision revision(ResultSet row) throws SQLException {
        return new ProcedureRevision(
                row.getLong("id"),
                row.getInt("no"),
                ProcedureJson.fromStored(row.getString("content")),
                row.getTimestamp("published_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
