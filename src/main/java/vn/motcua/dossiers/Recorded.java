package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an action is about to write, and the answer that is true once that is written.
 *
 * @param moved what listeners are told; null where something is noted beside a dossier that stays as it is
 */
record Recorded(
        Batch rows, Standing standing, Instant at, @Nullable DossierMoved moved) {}
