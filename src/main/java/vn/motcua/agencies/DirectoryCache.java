package vn.motcua.agencies;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.calendar.Province;

/**
 * Keeps the directory in memory. A change on this node shows when it commits; one on another node within five seconds,
 * when the next reader compares editions. No lock is held while reading, so readers never wait for each other.
 */
@Component
class DirectoryCache {

    /** How long a copy may be trusted without asking; a disabled officer must be out within 60 s. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    /** How long delegations and absences stay in memory after their end. */
    private static final int DAYS_KEPT = 31;

    private record Copy(Directory directory, long checkedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    private volatile @Nullable Copy copy;

    DirectoryCache(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Directory current() {
        var seen = copy;
        if (TransactionSynchronizationManager.getResource(this) instanceof Directory own) {
            return own;
        }
        if (changing()) {
            // What this transaction has written may yet be rolled back: it must not reach other readers.
            return seen != null ? seen.directory() : load();
        }
        if (seen != null && System.nanoTime() - seen.checkedAt() < TRUSTED.toNanos()) {
            return seen.directory();
        }
        var checkedAt = System.nanoTime();
        var directory = seen != null && seen.directory().edition == edition() ? seen.directory() : load();
        copy = new Copy(directory, checkedAt);
        return directory;
    }

    /** Opens a change: takes its place in the line of changes and drops the copy when the transaction is over. */
    void beginChange() {
        jdbc.sql("update agencies.edition set number = number + 1").update();
        if (changing()) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(DirectoryCache.this);
                copy = null;
            }
        });
    }

    /** From now on the transaction that changes the directory sees what it has written itself; nobody else does. */
    void showOwnChanges() {
        TransactionSynchronizationManager.unbindResource(this);
        TransactionSynchronizationManager.bindResource(this, load());
    }

    private boolean changing() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private Directory load() {
        var edition = edition();
        var since = Province.dateOf(clock.instant()).minusDays(DAYS_KEPT);
        return new Directory(edition, DirectoryRows.read(jdbc, since));
    }

    private long edition() {
        return jdbc.sql("select number from agencies.edition").query(Long.class).single();
    }
}
