package vn.motcua.mirrors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of one dossier: all of it, as it stands there now.
 *
 * @param version counted up by the source with every change of the dossier
 * @param procedure code of the procedure
 * @param agency code of the agency that received it
 * @param idNumber of the applicant; kept as a mask and a keyed hash only
 * @param receivedAt when it came in at the source
 * @param happenings what has happened there, the latest last; or the last one alone
 */
public record Snapshot(
        MirrorNumber number,
        long version,
        String procedure,
        String agency,
        String applicant,
        @Nullable String idNumber,
        Instant receivedAt,
        @Nullable Instant due,
        MirroredState state,
        @Nullable Instant resultAt,
        List<Happening> happenings) {

    public Snapshot {
        happenings = List.copyOf(happenings);
    }

    /** @param by the person or unit that did it, as the source tells it */
    public record Happening(
            Instant at, String what, @Nullable String by) {}
}
