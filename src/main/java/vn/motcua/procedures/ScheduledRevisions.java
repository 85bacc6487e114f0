package vn.motcua.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Province;

/**
 * Brings revisions that were published for a later day into force: on that day, by the province's date, before the first
 * answer about the catalogue is given. So nobody reads yesterday's revision, and no job has to run at midnight.
 */
@Component
class ScheduledRevisions {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final CatalogueRow row;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock turning = new ReentrantLock();
    private volatile LocalDate turned = LocalDate.MIN;

    ScheduledRevisions(
            JdbcClient jdbc,
            Revisions revisions,
            CatalogueRow row,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.row = row;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Asks the database once a day; else it is a comparison of two dates. */
    void bringIntoForce() {
        var today = Province.dateOf(clock.instant());
        if (!today.isAfter(turned) || !turning.tryLock()) {
            return;
        }
        try {
            due(today).forEach(code -> transaction.executeWithoutResult(status -> turn(code, today)));
            turned = today;
        } finally {
            turning.unlock();
        }
    }

    private List<String> due(LocalDate today) {
        return jdbc.sql("""
                        select r.procedure_code
                          from procedures.revision r join procedures.procedure p on p.code = r.procedure_code
                         where r.scheduled_for <= :today and r.replaced_at is null
                           and p.current_revision is distinct from r.id
                        """).param("today", today).query(String.class).list();
    }

    /** Under the procedure's lock, so that a second node, or somebody publishing, comes before or after. */
    private void turn(String code, LocalDate today) {
        row.ensure(code);
        record Due(long id, LocalDate from) {}
        jdbc.sql("""
                        select r.id, r.scheduled_for
                          from procedures.revision r join procedures.procedure p on p.code = r.procedure_code
                         where r.procedure_code = :code and r.scheduled_for <= :today and r.replaced_at is null
                           and p.current_revision is distinct from r.id
                        """)
                .param("code", code)
                .param("today", today)
                .query((line, n) -> new Due(line.getLong("id"), line.getObject("scheduled_for", LocalDate.class)))
                .optional()
                .ifPresent(due -> {
                    revisions.replaceCurrent(
                            code, due.from().atStartOfDay(Province.ZONE).toInstant());
                    var revision = revisions.byId(due.id()).orElseThrow();
                    row.write(revision.document(), due.id());
                    events.publishEvent(new ProcedureRevision.Published(due.id(), code, revision.no()));
                });
    }
}
