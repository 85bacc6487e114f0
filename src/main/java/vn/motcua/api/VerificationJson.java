package vn.motcua.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signatures.CertificateState;
import vn.motcua.signatures.SignedPaper.Withdrawal;
import vn.motcua.signatures.VerifiedPdf;
import vn.motcua.signatures.VerifiedSignature;
import vn.motcua.signatures.VerifiedSignature.Integrity;
import vn.motcua.signatures.VerifiedSignature.Verdict;

/**
 * What a PDF's signatures are worth.
 *
 * @param dossier number of the dossier whose result it is; null when it was not signed here
 * @param withdrawal when the agency took the result back, and why; null while it stands
 */
record VerificationJson(
        Verdict verdict,
        String sha256,
        @Nullable String dossier,
        @Nullable Withdrawal withdrawal,
        List<Signature> signatures) {

    /**
     * One signature.
     *
     * @param claimed when it was signed, as it says itself
     * @param recorded when our own log has it
     * @param revokedAt when the certificate was revoked, before or after
     */
    record Signature(
            Verdict verdict,
            String signer,
            String issuer,
            @Nullable Instant claimed,
            @Nullable Instant recorded,
            Integrity integrity,
            Certificate certificate,
            @Nullable Instant revokedAt,
            @Nullable String revocationReason) {}

    /** How the certificate stood when the signature was made. */
    enum Certificate {
        GOOD,
        REVOCATION_UNKNOWN,
        REVOKED_LATER,
        REVOKED,
        OUT_OF_TIME,
        UNKNOWN_ISSUER,
        NOT_FOR_SIGNING
    }

    static VerificationJson of(VerifiedPdf pdf) {
        var issued = pdf.issued();
        return new VerificationJson(
                pdf.verdict(),
                pdf.sha256(),
                issued == null ? null : issued.dossier(),
                issued == null ? null : issued.withdrawal(),
                pdf.signatures().stream().map(VerificationJson::of).toList());
    }

    private static Signature of(VerifiedSignature signature) {
        return switch (signature.certificate()) {
            case CertificateState.Good(var listed, var since) ->
                of(
                        signature,
                        since != null
                                ? Certificate.REVOKED_LATER
                                : listed == null ? Certificate.REVOCATION_UNKNOWN : Certificate.GOOD,
                        since,
                        null);
            case CertificateState.Revoked(var at, var reason) -> of(signature, Certificate.REVOKED, at, reason);
            case CertificateState.OutOfTime out -> of(signature, Certificate.OUT_OF_TIME, null, null);
            case CertificateState.UnknownIssuer unknown -> of(signature, Certificate.UNKNOWN_ISSUER, null, null);
            case CertificateState.NotForSigning other -> of(signature, Certificate.NOT_FOR_SIGNING, null, null);
        };
    }

    private static Signature of(
            VerifiedSignature signature,
            Certificate certificate,
            @Nullable Instant revokedAt,
            @Nullable String reason) {
        return new Signature(
                signature.verdict(),
                signature.signer(),
                signature.issuer(),
                signature.claimed(),
                signature.recorded(),
                signature.integrity(),
                certificate,
                revokedAt,
                reason);
    }
}
