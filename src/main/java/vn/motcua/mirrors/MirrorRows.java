package vn.motcua.mirrors;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what sources tell: the newest version into its row, every version into the history. */
@Component
class MirrorRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MirrorRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row that was written; {@code created} when it is the first of its dossier. */
    record Written(long id, boolean created) {}

    /** Which version stands, and since when. */
    record Present(long id, long version, Instant reportedAt) {}

    /** Writes a version where none or an older one stands; the row itself is where two of them meet. Empty when it came too late. */
    Optional<Written> write(ReportingSource by, SoundReport report, Instant now) {
        var content = report.content();
        var hash = content.idHash();
        var written = jdbc.sql("""
                        insert into mirrors.dossier as d (source, number, version, procedure_code, procedure_name, agency,
                            applicant, id_mask, id_hash, received_at, due, state, result_at, reported_at)
                        values (:source, :number, :version, :procedure, :procedureName, :agency,
                            :applicant, :mask, :hash, :received, :due, :state, :result, :now)
                        on conflict (source, number) do update
                        set version = excluded.version, procedure_code = excluded.procedure_code,
                            procedure_name = excluded.procedure_name, agency = excluded.agency,
                            applicant = excluded.applicant, id_mask = excluded.id_mask, id_hash = excluded.id_hash,
                            received_at = excluded.received_at, due = excluded.due, state = excluded.state,
                            result_at = excluded.result_at, reported_at = excluded.reported_at
                        where d.version < excluded.version
                        returning d.id, d.xmax = 0 as created""")
                .param("source", by.system().id())
                .param("number", report.number().value())
                .param("version", report.version())
                .param("procedure", content.procedure())
                .param("procedureName", report.procedureName())
                .param("agency", report.agency())
                .param("applicant", content.applicant())
                .param("mask", content.idMask())
                .param("hash", hash == null ? null : HexFormat.of().parseHex(hash))
                .param("received", Rows.utc(content.receivedAt()))
                .param("due", Rows.utcIfAny(content.due()))
                .param("state", content.state().name())
                .param("result", Rows.utcIfAny(content.resultAt()))
                .param("now", Rows.utc(now))
                .query(Written.class)
                .optional();
        written.ifPresent(row -> keep(row.id(), by, report, now));
        return written;
    }

    Optional<Present> present(long source, MirrorNumber number) {
        return jdbc.sql("""
                        select id, version, reported_at from mirrors.dossier
                        where source = :source and number = :number""")
                .param("source", source)
                .param("number", number.value())
                .query((row, n) ->
                        new Present(row.getLong("id"), row.getLong("version"), Rows.instant(row, "reported_at")))
                .optional();
    }

    /** What was told under a version; empty when it never stood here. */
    Optional<Content> content(long dossier, long version) {
        return jdbc.sql("select content from mirrors.snapshot where dossier = :dossier and version = :version")
                .param("dossier", dossier)
                .param("version", version)
                .query((row, n) -> json.readValue(row.getString("content"), Content.class))
                .optional();
    }

    private void keep(long dossier, ReportingSource by, SoundReport report, Instant now) {
        jdbc.sql("""
                        insert into mirrors.snapshot (dossier, version, at, token, content)
                        values (:dossier, :version, :now, :token, cast(:content as jsonb))""")
                .param("dossier", dossier)
                .param("version", report.version())
                .param("now", Rows.utc(now))
                .param("token", by.token())
                .param("content", json.writeValueAsString(report.content()))
                .update();
    }
}
