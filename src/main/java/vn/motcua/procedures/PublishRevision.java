package vn.motcua.procedures;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Publishes a revision of a procedure (công bố): from now on it is the one in force, while dossiers received before stay
 * with theirs. The same content again changes nothing; undo is publishing the former revision.
 */
@Component
public class PublishRevision {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Procedures procedures;
    private final CatalogueRow row;

    PublishRevision(
            JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, Procedures procedures, CatalogueRow row) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.procedures = procedures;
        this.row = row;
    }

    /** Publishes; throws {@link InvalidInput} with a fault per JSON path. */
    @Transactional
    public ProcedureRevision publish(ProcedureDocument document, Actor by) {
        var json = ProcedureJson.stored(document);
        var hash = ProcedureJson.hash(json);
        row.ensure(document.code());
        var current = jdbc.sql("""
                        select r.id, r.no, r.content_hash
                          from procedures.procedure p join procedures.revision r on r.id = p.current_revision
                         where p.code = :code
                        """)
                .param("code", document.code())
                .query((r, n) -> new Former(r.getLong("id"), r.getInt("no"), r.getString("content_hash")))
                .optional();
        if (current.filter(former -> former.hash().equals(hash)).isPresent()) {
            return procedures.revision(current.get().id());
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        current.ifPresent(former -> replace(former.id(), now));
        var no = current.map(former -> former.no() + 1).orElse(1);
        var id = insert(document, no, json, hash, now, by);
        row.write(document, id);
        events.publishEvent(new ProcedureRevision.Published(id, document.code(), no));
        return procedures.revision(id);
    }

    /** Undo: publishes a former revision's content as a new revision. */
    @Transactional
    public ProcedureRevision restore(String code, int no, Actor by) {
        return publish(procedures.revision(code, no).document(), by);
    }

    private void replace(long id, OffsetDateTime now) {
        jdbc.sql("update procedures.revision set replaced_at = :now where id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    private long insert(ProcedureDocument document, int no, String json, String hash, OffsetDateTime now, Actor by) {
        var promulgation = document.promulgation();
        return jdbc.sql("""
                        insert into procedures.revision (procedure_code, no, content, content_hash, decision,
                               decision_date, issuer, effective_from, published_at, published_by)
                        values (:code, :no, :content::jsonb, :hash, :decision,
                               :date, :issuer, :effectiveFrom, :now, :by)
                        returning id
                        """)
                .param("code", document.code())
                .param("no", no)
                .param("content", json)
                .param("hash", hash)
                .param("decision", promulgation.decision())
                .param("date", promulgation.date(), Types.DATE)
                .param("issuer", promulgation.issuer(), Types.VARCHAR)
                .param("effectiveFrom", promulgation.effectiveFrom(), Types.DATE)
                .param("now", now)
                .param("by", by.name())
                .query(Long.class)
                .single();
    }

    private record Former(long id, int no, String hash) {}
}
