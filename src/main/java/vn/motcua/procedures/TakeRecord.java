package vn.motcua.procedures;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.procedures.ImportReport.Outcome;
import vn.motcua.vocabulary.Actor;

/**
 * Takes one imported document in one transaction. What an official has edited since is never overwritten: the new record
 * is kept as a draft beside it, for an official to compare and publish.
 */
@Component
class TakeRecord {

    private static final Actor IMPORTER = new Actor.Machine("Nhập danh mục thủ tục");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Procedures procedures;
    private final PublishRevision publish;
    private final ProcedureDrafts drafts;

    TakeRecord(JdbcClient jdbc, Clock clock, Procedures procedures, PublishRevision publish, ProcedureDrafts drafts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.procedures = procedures;
        this.publish = publish;
        this.drafts = drafts;
    }

    @Transactional
    public Outcome take(ProcedureDocument document, String hash, List<String> doubts) {
        var last = lastTaken(document.code());
        if (last.filter(taken -> taken.hash().equals(hash)).isPresent()) {
            return Outcome.UNCHANGED;
        }
        var current = procedures.latest(document.code());
        if (current.isPresent() && !ours(current.get(), document, last)) {
            keepAsDraft(document, hash);
            doubts.add("đang có bản do cán bộ biên tập (phiên bản %d), không ghi đè: bản nguồn được giữ làm bản nháp"
                    .formatted(current.get().no()));
            return Outcome.UPDATED;
        }
        var revision = publish.publish(document, IMPORTER);
        remember(document.code(), hash, revision.id());
        if (current.isEmpty()) {
            return Outcome.CREATED;
        }
        return revision.id() == current.get().id() ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private static boolean ours(ProcedureRevision current, ProcedureDocument document, Optional<Taken> last) {
        return current.document().equals(document)
                || last.filter(taken -> Long.valueOf(current.id()).equals(taken.revision()))
                        .isPresent();
    }

    private void keepAsDraft(ProcedureDocument document, String hash) {
        drafts.keep(document, IMPORTER);
        remember(document.code(), hash, null);
    }

    private Optional<Taken> lastTaken(String code) {
        return jdbc.sql("select source_hash, revision from procedures.imported where procedure_code = :code")
                .param("code", code)
                .query((row, n) -> new Taken(row.getString("source_hash"), row.getObject("revision", Long.class)))
                .optional();
    }

    private void remember(String code, String hash, @Nullable Long revision) {
        jdbc.sql("""
                        insert into procedures.imported (procedure_code, source_hash, revision, imported_at)
                        values (:code, :hash, :revision, :now)
                        on conflict (procedure_code) do update set source_hash = excluded.source_hash,
                               revision = excluded.revision, imported_at = excluded.imported_at
                        """)
                .param("code", code)
                .param("hash", hash)
                .param("revision", revision, Types.BIGINT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Taken(String hash, @Nullable Long revision) {}
}
