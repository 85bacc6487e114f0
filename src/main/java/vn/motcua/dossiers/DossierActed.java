package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;

/**
 * Something was done to a dossier. It is told inside the action's own transaction, when all of it is written: what a
 * listener writes stands or falls with it, and a listener that refuses undoes it.
 *
 * @param seq number of the event in the dossier's history
 * @param desk agency whose one-stop desk receives and returns
 * @param calls the papers that the action calls for, in the order of their numbers
 */
public record DossierActed(
        DossierNumber number, int seq, EventType type, long desk, Instant at, List<LetterKind> calls) {

    public DossierActed {
        calls = List.copyOf(calls);
    }
}
