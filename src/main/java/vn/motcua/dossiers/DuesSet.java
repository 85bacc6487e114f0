package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The due times that an event sets, said in its payload and so under its hash: whoever changes a due time in the rows
 * afterwards contradicts the history. Keys are {@code dossier}, {@code intake}, {@code step.NO} and {@code leg.STAGE.NO}, with
 * {@code .ROUND} behind it when the leg is done again.
 */
final class DuesSet {

    static final String DETAIL = "dues";

    private static final String DOSSIER = "dossier";
    private static final String INTAKE = "intake";

    private DuesSet() {}

    /** What a move sets as the event of that number, moments as ISO 8601; empty when it sets none. */
    static Map<String, String> by(Move move, int seq) {
        var dues = new TreeMap<String, String>();
        put(dues, DOSSIER, move.due, move.before.due());
        put(dues, INTAKE, move.intakeDue, move.before.version() == 0 ? null : move.before.intakeDue());
        for (var i = 0; i < move.opened.size(); i++) {
            put(dues, step(seq * Ledger.STEPS_PER_EVENT + i), move.opened.get(i).due(), null);
        }
        move.stepDues.forEach(shifted -> put(dues, step(shifted.no()), shifted.due(), null));
        move.startedLegs.forEach(leg -> put(dues, leg(leg.stage(), leg.leg(), leg.round()), leg.due(), null));
        move.legDues.forEach(
                shifted -> put(dues, leg(shifted.stage(), shifted.leg(), shifted.round()), shifted.due(), null));
        return dues;
    }

    /** What the submission of an online dossier sets. */
    static Map<String, String> atSubmission(@Nullable Instant intakeDue) {
        return intakeDue == null ? Map.of() : Map.of(INTAKE, intakeDue.toString());
    }

    private static String step(int no) {
        return "step." + no;
    }

    private static String leg(int stage, int leg, int round) {
        return "leg." + stage + "." + leg + (round == 1 ? "" : "." + round);
    }

    private static void put(Map<String, String> dues, String key, @Nullable Instant due, @Nullable Instant before) {
        if (due != null && !Objects.equals(due, before)) {
            dues.put(key, due.toString());
        }
    }
}
