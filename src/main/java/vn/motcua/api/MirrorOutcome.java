package vn.motcua.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import vn.motcua.mirrors.Reported;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What came of one report.
 *
 * @param number of the dossier, as far as it could be read
 * @param version the one that stands here now; 0 when the report was refused
 * @param problem why it was not taken (RFC 9457); absent when it was
 */
record MirrorOutcome(
        String number,
        long version,
        Reported.Outcome outcome,

        @Schema(ref = "#/components/schemas/" + ProblemsDescribed.SCHEMA) @Nullable
        ProblemDetail problem) {

    static MirrorOutcome of(Reported reported) {
        return new MirrorOutcome(reported.number(), reported.version(), reported.outcome(), problem(reported));
    }

    private static @Nullable ProblemDetail problem(Reported reported) {
        return switch (reported.outcome()) {
            case CREATED, UPDATED, UNCHANGED -> null;
            case OUTDATED -> ProblemType.ALREADY_MOVED.saying(said(reported));
            case REFUSED -> {
                var problem = ProblemType.INVALID_INPUT.saying(said(reported));
                problem.setProperty("faults", reported.faults());
                yield problem;
            }
        };
    }

    private static String said(Reported reported) {
        return reported.faults().stream().map(Fault::message).collect(Collectors.joining(" "));
    }
}
