package vn.motcua.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, full or too slow from a fault of ours: the first passes by itself. */
public final class DatabaseDown {

    private DatabaseDown() {}

    public static boolean causes(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof SQLTransientException
                    || (cause instanceof TransactionSystemException rollback && cutShort(rollback))
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** When even the rollback failed, what had gone wrong before is kept beside, and not as a cause. */
    private static boolean cutShort(TransactionSystemException rollback) {
        var original = rollback.getApplicationException();
        return original != null && causes(original);
    }

    /** Classes 08 (connection), 53 (no disk, memory or connection left) and 57P (shut down) of PostgreSQL. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
