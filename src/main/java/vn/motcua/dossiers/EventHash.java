package vn.motcua.dossiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How events are chained: each hash covers the one before it and a salted commitment to the payload, so personal data
 * can be erased later and the chain still verifies. SHA-256 throughout.
 */
final class EventHash {

    static final byte[] GENESIS = new byte[32];

    private EventHash() {}

    static byte[] commitment(byte[] salt, String payload) {
        var digest = sha256();
        digest.update(salt);
        return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(
            byte[] previous, long dossier, int seq, Instant at, String actor, EventType type, byte[] commitment) {
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES + Long.BYTES)
                .putLong(dossier)
                .putInt(seq)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        digest.update((actor + '\n' + type.name() + '\n').getBytes(StandardCharsets.UTF_8));
        return digest.digest(commitment);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
