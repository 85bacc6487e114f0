package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.DueRecounts.Asked;
import vn.motcua.dossiers.DueRecounts.Candidate;

/**
 * Moves the due times of running dossiers after a change of the calendar, a few dossiers a transaction: what is done is
 * done, whatever happens to this node, and nobody waits long for a dossier it has in hand.
 */
@Component
@ConditionalOnWebApplication
class DueRecountJob {

    private static final Logger LOG = LoggerFactory.getLogger(DueRecountJob.class);
    private static final int AT_ONCE = 20;
    private static final int LONGEST_FAULT = 500;

    private final DueRecounts recounts;
    private final MoveDue moveDue;
    private final Clock clock;
    private final TransactionTemplate batch;
    private final TransactionTemplate each;

    DueRecountJob(DueRecounts recounts, MoveDue moveDue, Clock clock, PlatformTransactionManager transactions) {
        this.recounts = recounts;
        this.moveDue = moveDue;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10S")
    void work() {
        var now = clock.instant();
        boolean more;
        do {
            more = Boolean.TRUE.equals(batch.execute(status -> go(now)));
        } while (more);
    }

    /** One batch of the oldest change; false when nothing is left to do. */
    private boolean go(Instant now) {
        var asked = recounts.take(now).orElse(null);
        if (asked == null) {
            return false;
        }
        if (!asked.gathered()) {
            recounts.gather(asked, now);
            return true;
        }
        var next = recounts.next(asked, AT_ONCE);
        if (next.isEmpty()) {
            recounts.finish(asked, now);
            return true;
        }
        var why = recounts.reasons(asked);
        next.forEach(candidate -> look(asked, candidate, why, now));
        return true;
    }

    /** One dossier that cannot be moved stops no other; it stays listed with what was wrong. */
    private void look(Asked asked, Candidate candidate, String why, Instant now) {
        try {
            var moved = each.execute(inner -> moveDue.move(candidate.number(), why, now));
            recounts.done(asked, candidate, Objects.requireNonNull(moved));
        } catch (RuntimeException fault) {
            LOG.error("could not move the due times of {}", candidate.number(), fault);
            var text = String.valueOf(fault);
            recounts.failed(asked, candidate, text.substring(0, Math.min(text.length(), LONGEST_FAULT)));
        }
    }
}
