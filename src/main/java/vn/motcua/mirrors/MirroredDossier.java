package vn.motcua.mirrors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.mirrors.Snapshot.Happening;

/**
 * A dossier that a ministry's own system processes, as that system last told it (hồ sơ đồng bộ): to be read, and nothing else.
 *
 * @param idMask the last digits of the applicant's identity number; null when the source told none
 * @param versions every version that stood here, the newest first
 */
public record MirroredDossier(
        SourceSystem source,
        MirrorNumber number,
        long version,
        String procedureCode,
        String procedure,
        String agencyCode,
        String agency,
        String applicant,
        @Nullable String idMask,
        MirroredState state,
        Instant receivedAt,
        @Nullable Instant due,
        @Nullable Instant resultAt,
        Instant reportedAt,
        List<Happening> happenings,
        List<Version> versions) {

    public MirroredDossier {
        happenings = List.copyOf(happenings);
        versions = List.copyOf(versions);
    }

    /** One version as it was told: when it came to us, and what it said of state and due time. */
    public record Version(
            long version,
            Instant at,
            MirroredState state,
            @Nullable Instant due) {}

    /** Whether it is past its due time while its time runs. */
    public boolean late(Instant now) {
        return state.running() && due != null && due.isBefore(now);
    }
}
