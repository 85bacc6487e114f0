package vn.motcua.mirrors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.mirrors.Snapshot.Happening;

/**
 * What is kept of a snapshot, word for word; two of the same content say the same.
 *
 * @param agency its code, as the source told it
 * @param idHash hexadecimal
 */
record Content(
        String procedure,
        String agency,
        String applicant,
        @Nullable String idMask,
        @Nullable String idHash,
        Instant receivedAt,
        @Nullable Instant due,
        MirroredState state,
        @Nullable Instant resultAt,
        List<Happening> happenings) {

    Content {
        happenings = List.copyOf(happenings);
    }
}
