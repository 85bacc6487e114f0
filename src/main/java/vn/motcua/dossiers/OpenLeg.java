package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg of the stage that runs now; {@code endedAt} is null while it is open, {@code approved} says that a signature stands in
 * it.
 */
record OpenLeg(
        int stage,
        int leg,
        String name,
        long agency,
        boolean lead,
        Instant due,
        @Nullable Instant endedAt,
        boolean approved) {}
