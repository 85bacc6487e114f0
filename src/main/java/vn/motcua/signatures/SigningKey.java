package vn.motcua.signatures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate whose private key is at hand (chữ ký số): in a file kept sealed, or on a token.
 *
 * @param holder whom the certificate names
 * @param issuer the authority that issued it
 * @param token the operator's name of the token; null for a file
 * @param sample whether it belongs to the sample province and proves nothing
 */
public record SigningKey(
        long id,
        KeyOwner owner,
        String holder,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo,
        @Nullable String token,
        boolean sample) {

    /**
     * Opens every key of the sample province; printed beside the field, and {@link NoSampleTrust} keeps such keys from real
     * people.
     */
    public static final String SAMPLE_PIN = "246810";

    public boolean validAt(Instant moment) {
        return !moment.isBefore(validFrom) && !moment.isAfter(validTo);
    }
}
