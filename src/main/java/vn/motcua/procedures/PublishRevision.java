package vn.motcua.procedures;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ProcedureCheck check;
    private final ObjectProvider<RevisionEffect.Hook> hooks;

    PublishRevision(
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            Procedures procedures,
            CatalogueRow row,
            ProcedureCheck check,
            ObjectProvider<RevisionEffect.Hook> hooks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.procedures = procedures;
        this.row = row;
        this.check = check;
        this.hooks = hooks;
    }

    /** What publishing would do; changes nothing. */
    @Transactional(readOnly = true)
    public RevisionEffect effectOf(ProcedureDocument document) {
        var found = check.check(document);
        var former = former(document.code());
        var unchanged = former.filter(f -> f.hash().equals(hash(document))).isPresent();
        return new RevisionEffect(
                former.map(Former::no).orElse(0) + (unchanged ? 0 : 1),
                unchanged,
                found.errors(),
                found.warnings(),
                document.obstaclesToFiling(),
                hooks.stream()
                        .flatMap(hook -> hook.affectedBy(document.code()).stream())
                        .toList());
    }

    /** Publishes; throws {@link InvalidInput} with a fault per JSON path. */
    @Transactional
    public ProcedureRevision publish(ProcedureDocument document, Actor by) {
        var errors = check.check(document).errors();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        row.ensure(document.code());
        var former = former(document.code());
        if (former.filter(f -> f.hash().equals(hash(document))).isPresent()) {
            return procedures.revision(former.get().id());
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        former.ifPresent(f -> replace(f.id(), now));
        var no = former.map(f -> f.no() + 1).orElse(1);
        var id = insert(document, no, now, by);
        row.write(document, id);
        events.publishEvent(new ProcedureRevision.Published(id, document.code(), no));
        return procedures.revision(id);
    }

    /** Undo: publishes a former revision's content as a new revision. */
    @Transactional
    public ProcedureRevision restore(String code, int no, Actor by) {
        return publish(procedures.revision(code, no).document(), by);
    }

    private Optional<Former> former(String code) {
        return jdbc.sql("""
                        select r.id, r.no, r.content_hash
                          from procedures.procedure p join procedures.revision r on r.id = p.current_revision
                         where p.code = :code
                        """)
                .param("code", code)
                .query((r, n) -> new Former(r.getLong("id"), r.getInt("no"), r.getString("content_hash")))
                .optional();
    }

    private static String hash(ProcedureDocument document) {
        return ProcedureJson.hash(ProcedureJson.stored(document));
    }

    private void replace(long id, OffsetDateTime now) {
        jdbc.sql("update procedures.revision set replaced_at = :now where id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    private long insert(ProcedureDocument document, int no, OffsetDateTime now, Actor by) {
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
                .param("content", ProcedureJson.stored(document))
                .param("hash", hash(document))
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
