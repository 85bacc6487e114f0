package vn.motcua.procedures;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Publishes a revision of a procedure (công bố). From now on, or from the day its decision takes effect if that is to come,
 * it is the one in force, while dossiers filed before stay with theirs. The last word counts: a revision that still waits
 * for its day is replaced by the next publication. The same content again changes nothing; undo is publishing the former
 * revision.
 */
@Component
public class PublishRevision {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Procedures procedures;
    private final Revisions revisions;
    private final ScheduledRevisions scheduled;
    private final CatalogueRow row;
    private final ProcedureCheck check;
    private final ObjectProvider<RevisionEffect.Hook> hooks;

    PublishRevision(
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            Procedures procedures,
            Revisions revisions,
            ScheduledRevisions scheduled,
            CatalogueRow row,
            ProcedureCheck check,
            ObjectProvider<RevisionEffect.Hook> hooks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.procedures = procedures;
        this.revisions = revisions;
        this.scheduled = scheduled;
        this.row = row;
        this.check = check;
        this.hooks = hooks;
    }

    /** What publishing would do; changes nothing. */
    @Transactional(readOnly = true)
    public RevisionEffect effectOf(ProcedureDocument document) {
        var found = check.check(document);
        var last = last(document.code());
        var unchanged = last.filter(one -> one.hash().equals(hash(document))).isPresent();
        return new RevisionEffect(
                last.map(Last::no).orElse(0) + (unchanged ? 0 : 1),
                unchanged,
                scheduledFor(document),
                last.filter(Last::waits).map(Last::no).orElse(null),
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
        begin(document);
        return record(document, last(document.code()), by);
    }

    /**
     * Publishes what was made from a revision; empty when somebody else has published since, whose work would be replaced
     * unseen. Of two who publish at once one is told so. Throws {@link InvalidInput} with a fault per JSON path.
     *
     * @param base number of the last revision when the document was made; 0 for a new procedure
     */
    @Transactional
    public Optional<ProcedureRevision> publishFrom(int base, ProcedureDocument document, Actor by) {
        begin(document);
        var last = last(document.code());
        return last.map(Last::no).orElse(0) == base ? Optional.of(record(document, last, by)) : Optional.empty();
    }

    /** Undo: publishes a former revision's content as a new revision. */
    @Transactional
    public ProcedureRevision restore(String code, int no, Actor by) {
        return publish(procedures.revision(code, no).document(), by);
    }

    private void begin(ProcedureDocument document) {
        var errors = check.check(document).errors();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        scheduled.bringIntoForce();
        row.ensure(document.code());
    }

    private ProcedureRevision record(ProcedureDocument document, Optional<Last> last, Actor by) {
        if (last.filter(one -> one.hash().equals(hash(document))).isPresent()) {
            return procedures.revision(last.get().id());
        }
        var now = clock.instant();
        var from = scheduledFor(document);
        revisions.replaceWaiting(document.code(), now);
        if (from == null) {
            revisions.replaceCurrent(document.code(), now);
        }
        var no = last.map(Last::no).orElse(0) + 1;
        var id = insert(document, no, from, now.atOffset(ZoneOffset.UTC), by);
        if (from == null) {
            row.write(document, id);
            events.publishEvent(new ProcedureRevision.Published(id, document.code(), no));
        }
        return procedures.revision(id);
    }

    private @Nullable LocalDate scheduledFor(ProcedureDocument document) {
        var from = document.promulgation().effectiveFrom();
        return from != null && from.isAfter(Province.dateOf(clock.instant())) ? from : null;
    }

    private Optional<Last> last(String code) {
        return jdbc.sql("""
                        select r.id, r.no, r.content_hash, p.current_revision
                          from procedures.procedure p join procedures.revision r on r.procedure_code = p.code
                         where p.code = :code order by r.no desc limit 1
                        """)
                .param("code", code)
                .query((r, n) -> new Last(
                        r.getLong("id"),
                        r.getInt("no"),
                        r.getString("content_hash"),
                        r.getLong("id") != r.getLong("current_revision")))
                .optional();
    }

    private static String hash(ProcedureDocument document) {
        return ProcedureJson.hash(ProcedureJson.stored(document));
    }

    private long insert(
            ProcedureDocument document, int no, @Nullable LocalDate scheduledFor, OffsetDateTime now, Actor by) {
        var promulgation = document.promulgation();
        return jdbc.sql("""
                        insert into procedures.revision (procedure_code, no, content, content_hash, decision,
                               decision_date, issuer, effective_from, scheduled_for, published_at, published_by)
                        values (:code, :no, :content::jsonb, :hash, :decision,
                               :date, :issuer, :effectiveFrom, :scheduledFor, :now, :by)
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
                .param("scheduledFor", scheduledFor, Types.DATE)
                .param("now", now)
                .param("by", by.name())
                .query(Long.class)
                .single();
    }

    /** @param waits whether its day has not come */
    private record Last(long id, int no, String hash, boolean waits) {}
}
