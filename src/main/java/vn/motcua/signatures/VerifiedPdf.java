package vn.motcua.signatures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signatures.VerifiedSignature.Verdict;

/**
 * What a PDF's signatures are worth.
 *
 * @param sha256 of the whole file, in lower-case hex
 * @param signatures in the order they were made
 * @param issued the result that was signed here; null when the file is not of ours
 */
public record VerifiedPdf(
        String sha256,
        List<VerifiedSignature> signatures,
        @Nullable SignedPaper issued) {

    public VerifiedPdf {
        signatures = List.copyOf(signatures);
    }

    /** As good as the worst of its signatures; a result its agency took back is worth nothing. */
    public Verdict verdict() {
        if (issued != null && issued.withdrawal() != null) {
            return Verdict.BAD;
        }
        return signatures.stream()
                .map(VerifiedSignature::verdict)
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                .orElse(Verdict.UNCERTAIN);
    }
}
