package vn.motcua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.SampleMode;
import vn.motcua.vocabulary.StartCondition;

/** Keeps secrets unreadable in the database: AES-256-GCM, each bound to its owner so that rows cannot be swapped. */
@Component
public class SecretBox implements StartCondition {

    private static final String SAMPLE_KEY = "the published key of the sample province";
    private static final int SHORTEST_KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String secretKey;

    SecretBox(AccountSettings settings, SampleMode sample) {
        this.secretKey = sample.on() && settings.secretKey().isEmpty() ? SAMPLE_KEY : settings.secretKey();
    }

    @Override
    public List<String> faults() {
        return secretKey.length() < SHORTEST_KEY || secretKey.equals(SAMPLE_KEY)
                ? List.of(
                        "MOTCUA_SECRET_KEY is not set to a secret of your own: set it to at least %d random characters (openssl rand -base64 48) and keep a copy outside the server."
                                .formatted(SHORTEST_KEY))
                : List.of();
    }

    public byte[] seal(byte[] secret, String owner) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        var box = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE, sealed.length);
        return box;
    }

    /** Throws {@link IllegalStateException} when it was sealed with another key, or for another owner. */
    public byte[] open(byte[] box, String owner) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE), Arrays.copyOfRange(box, NONCE, box.length), owner);
    }

    /** A secret that only holders of the key can find for a text, and always the same. */
    public byte[] derived(String text) {
        if (secretKey.isEmpty()) {
            throw new IllegalStateException("MOTCUA_SECRET_KEY is not set");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
        if (secretKey.isEmpty()) {
            throw new IllegalStateException("MOTCUA_SECRET_KEY is not set");
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secretKey.getBytes(StandardCharsets.UTF_8));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(digest, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("MOTCUA_SECRET_KEY is not the one this was sealed with", otherKey);
        }
    }
}
