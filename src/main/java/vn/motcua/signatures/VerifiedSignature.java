package vn.motcua.signatures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a PDF.
 *
 * @param signer whom the certificate names
 * @param issuer who issued the certificate
 * @param claimed when it was signed, as it says itself; null when it does not
 * @param recorded when our own log has it; null when it was not made here
 * @param integrity whether what it covers is unchanged
 */
public record VerifiedSignature(
        String signer,
        String issuer,
        @Nullable Instant claimed,
        @Nullable Instant recorded,
        Integrity integrity,
        CertificateState certificate) {

    /** Whether what was signed is still what one reads. */
    public enum Integrity {
        /** Nothing but further signatures came after it. */
        WHOLE,
        /** What it signed is there unchanged, but the document was changed after it: what one reads may be something else. */
        CHANGED_AFTER,
        /** What it signed is not what stands there. */
        BROKEN
    }

    /** The whole of it in one word. */
    public enum Verdict {
        GOOD,
        /** Not refuted, but something is not known here. */
        UNCERTAIN,
        BAD
    }

    public Verdict verdict() {
        if (integrity != Integrity.WHOLE) {
            return Verdict.BAD;
        }
        return switch (certificate) {
            case CertificateState.Good(var listed, var since) ->
                since != null && recorded == null || listed == null || claimed == null
                        ? Verdict.UNCERTAIN
                        : Verdict.GOOD;
            case CertificateState.UnknownIssuer unknown -> Verdict.UNCERTAIN;
            case CertificateState.Revoked revoked -> Verdict.BAD;
            case CertificateState.OutOfTime out -> Verdict.BAD;
            case CertificateState.NotForSigning other -> Verdict.BAD;
        };
    }
}
