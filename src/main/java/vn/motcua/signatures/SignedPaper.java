package vn.motcua.signatures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result that was signed here, as it stands now.
 *
 * @param document the file its first signature made, by which it is known
 * @param file with all its signatures
 * @param dossier number of the dossier
 * @param sealed whether the agency's seal is on it
 * @param withdrawal null while it stands
 */
public record SignedPaper(
        UUID document,
        UUID file,
        String dossier,
        long agency,
        String signer,
        Instant signedAt,
        boolean sealed,
        @Nullable Withdrawal withdrawal) {

    /** That the agency took the result back, and why. */
    public record Withdrawal(String reason, String officer, Instant at) {}
}
