package vn.motcua;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Thrown at the start, with every reason at once. */
class NotSafeToStart extends RuntimeException {

    NotSafeToStart(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }

    /** Tells the operator in plain words instead of a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<NotSafeToStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NotSafeToStart cause) {
            return new FailureAnalysis(
                    "Outside sample mode this system is not safe for real people:%n%s".formatted(cause.getMessage()),
                    "Mend each of these; or, to look around with invented data only, set MOTCUA_SAMPLE=true.",
                    cause);
        }
    }
}
