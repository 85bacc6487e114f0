package vn.motcua.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.routes.Route;

/**
 * What the acts of a story are paced by.
 *
 * @param limit working minutes the procedure may take
 * @param hands how many steps its route has
 * @param lastPause index of the last stage after which the route waits; -1 when it never does
 */
record SamplePace(int limit, int hands, int lastPause) {

    static final int DAY = 8 * 60;

    /** So quick that what begins in the morning ends the same day. */
    private static final int SAME_DAY = 150;

    static SamplePace of(ProcedureDocument document, ProcedureCase chosen) {
        var stages = document.route() == null
                ? List.<Route.Stage>of()
                : document.route().stages();
        var hands = stages.stream()
                .flatMap(stage -> stage.legs().stream())
                .mapToInt(leg -> leg.steps().size())
                .sum();
        var lastPause = IntStream.range(0, stages.size())
                .filter(stage -> stages.get(stage).pauseAfter() != null)
                .max()
                .orElse(-1);
        return new SamplePace(minutes(chosen), hands, lastPause);
    }

    int days() {
        return Math.ceilDiv(limit, DAY);
    }

    /** Working minutes one act may take at most, so that all of them keep within the limit. */
    int most() {
        return Math.max(12, limit / (hands + 2) - 10);
    }

    boolean pauses() {
        return lastPause >= 0;
    }

    private static int minutes(ProcedureCase chosen) {
        var value =
                chosen.limit().value() == null ? BigDecimal.ONE : chosen.limit().value();
        var days = value.doubleValue();
        return (int)
                switch (chosen.limit().unit()) {
                    case WORKING_HOURS -> days * 60;
                    case WORKING_DAYS -> days * DAY;
                    case CALENDAR_DAYS -> days * DAY * 5 / 7;
                    case MONTHS -> days * DAY * 20;
                    case SAME_DAY, NONE, NOT_STATED -> SAME_DAY;
                };
    }
}
