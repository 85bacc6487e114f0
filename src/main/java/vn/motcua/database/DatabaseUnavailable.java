package vn.motcua.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The embedded database cannot be started; the message tells the operator what to do about it. */
public class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message) {
        this(message, null);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Shows the message alone, instead of a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<DatabaseUnavailable> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DatabaseUnavailable cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
        }
    }
}
