package vn.motcua.signatures;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator hands over for a signing key; exactly one of {@code store} and {@code token}.
 *
 * @param certificate the certificate and, if there are any, those between it and the trusted issuer, as PEM, DER or PKCS#7
 * @param store a PKCS#12 file; nobody but its owner knows its PIN
 * @param token name of a PKCS#11 token in the operator's settings
 * @param slot number of its slot, from 0
 */
public record NewKey(
        byte[] certificate,
        byte @Nullable [] store,
        @Nullable String token,
        @Nullable Integer slot) {

    public static NewKey inFile(byte[] certificate, byte[] store) {
        return new NewKey(certificate, store, null, null);
    }

    public static NewKey onToken(byte[] certificate, String token, int slot) {
        return new NewKey(certificate, null, token, slot);
    }
}
