package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier was moved by an action. Published once for each action that took effect, inside its transaction, after its rows
 * are written: a plain listener writes along with it or undoes it by throwing, one with {@code @TransactionalEventListener}
 * hears of it once it is certain.
 *
 * @param version number of the event within the dossier, from 1: with the dossier's number it names the event for good
 * @param before null for the first event
 * @param supersedes whether a result that stood says nothing any more
 * @param agency the competent agency; {@code desk} is the agency whose one-stop desk received it
 */
public record DossierMoved(
        DossierNumber number,
        int version,
        EventType type,
        @Nullable DossierState before,
        DossierState after,
        Instant at,
        boolean supersedes,
        long agency,
        long desk) {}
