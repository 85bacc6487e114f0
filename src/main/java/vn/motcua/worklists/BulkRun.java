package vn.motcua.worklists;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DoneRequests;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Does a bulk row by row, each in the transaction of the dossier's own action. The row's key makes the action happen once: a
 * run that died between the action and its line here finds that it was done. A fault of the system leaves its row waiting for
 * the next try.
 */
@Component
class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

    private final JdbcClient jdbc;
    private final BulkActs acts;
    private final DoneRequests done;
    private final Clock clock;

    BulkRun(JdbcClient jdbc, BulkActs acts, DoneRequests done, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.done = done;
        this.clock = clock;
    }

    private record Asked(
            Actor.Officer officer,
            BulkAction action,
            @Nullable Long assignee,
            String note) {}

    private record Waiting(int no, BulkOrder.Row target) {}

    /**
     * Does what is left of it.
     *
     * @param last whether a row that fails once more is given up
     * @throws IllegalStateException when rows failed and wait for the next try
     */
    void run(UUID bulk, boolean last) {
        var asked = jdbc.sql(
                        "select officer, officer_name, action, assignee, note from worklists.bulk where id = :bulk")
                .param("bulk", bulk)
                .query((row, n) -> new Asked(
                        new Actor.Officer(row.getLong("officer"), row.getString("officer_name")),
                        BulkAction.valueOf(row.getString("action")),
                        row.getObject("assignee", Long.class),
                        row.getString("note")))
                .single();
        var waiting = jdbc.sql("""
                        select no, number, step from worklists.bulk_row
                        where bulk = :bulk and outcome = 'WAITING' order by no""")
                .param("bulk", bulk)
                .query((row, n) -> new Waiting(
                        row.getInt("no"),
                        new BulkOrder.Row(
                                new DossierNumber(row.getString("number")), row.getObject("step", Integer.class))))
                .list();
        var failed = 0;
        for (var row : waiting) {
            var key = new RequestKey("bulk:%s:%d".formatted(bulk, row.no()));
            try {
                end(bulk, row.no(), said(asked, row, key));
            } catch (RuntimeException fault) {
                LOG.error("bulk row {} of {} failed", row.no(), row.target().number(), fault);
                failed++;
                if (last) {
                    end(bulk, row.no(), givenUp(asked, key));
                }
            }
        }
        if (failed > 0 && !last) {
            throw new IllegalStateException("%d rows of bulk %s failed".formatted(failed, bulk));
        }
        jdbc.sql("update worklists.bulk set ended_at = :at where id = :bulk and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bulk", bulk)
                .update();
    }

    /** Why the row was refused; null when it is done. */
    private @Nullable String said(Asked asked, Waiting row, RequestKey key) {
        if (done.before(asked.officer(), key)) {
            return null;
        }
        try {
            acts.act(asked.officer(), asked.action(), row.target(), asked.assignee(), asked.note(), key);
            return null;
        } catch (InvalidInput | Conflict | NotFound refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** An act may have been committed though its answer, or our line about it, was lost. */
    private @Nullable String givenUp(Asked asked, RequestKey key) {
        return done.before(asked.officer(), key)
                ? null
                : "Lỗi hệ thống: hồ sơ chưa thay đổi. Hãy thử lại trên trang hồ sơ.";
    }

    private void end(UUID bulk, int no, @Nullable String refused) {
        jdbc.sql("""
                        update worklists.bulk_row set outcome = :outcome, said = :said, at = :at
                        where bulk = :bulk and no = :no and outcome = 'WAITING'""")
                .param("outcome", refused == null ? "DONE" : "REFUSED")
                .param("said", refused == null ? "" : refused)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bulk", bulk)
                .param("no", no)
                .update();
    }
}
