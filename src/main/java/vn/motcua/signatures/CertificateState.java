package vn.motcua.signatures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a signer's certificate stood when the signature was made. */
public sealed interface CertificateState {

    /**
     * Issued by a trusted authority, in force and not revoked then.
     *
     * @param listed when the list was issued by which that is known; null when the authority's list is not here, so that nobody
     *     knows
     * @param revokedSince when it was revoked later; null while it is not
     */
    record Good(@Nullable Instant listed, @Nullable Instant revokedSince) implements CertificateState {}

    /** Revoked before the signature was made. */
    record Revoked(Instant at, String reason) implements CertificateState {}

    /** Not in force when the signature was made. */
    record OutOfTime(Instant from, Instant to) implements CertificateState {}

    /** Issued by nobody whose word counts here. */
    record UnknownIssuer() implements CertificateState {}

    /** Not meant for signing. */
    record NotForSigning() implements CertificateState {}
}
