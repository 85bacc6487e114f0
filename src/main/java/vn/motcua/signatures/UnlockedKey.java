package vn.motcua.signatures;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key whose PIN was right, for one signature; closed, it needs the PIN again.
 *
 * @param provider the token that holds the key; null when we hold it
 * @param locking what locks it again
 */
record UnlockedKey(
        PrivateKey key,
        X509Certificate certificate,
        List<X509Certificate> chain,
        @Nullable Provider provider,
        Runnable locking)
        implements AutoCloseable {

    @Override
    public void close() {
        locking.run();
    }

    byte[] sign(String algorithm, byte[] content) {
        try {
            var signature =
                    provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of " + certificate.getSubjectX500Principal(), unusable);
        }
    }
}
