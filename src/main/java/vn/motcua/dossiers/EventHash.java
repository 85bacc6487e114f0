package vn.motcua.dossiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How events are chained: each hash covers the one before it and a salted commitment to what was said, so personal data
 * can be erased later and the chain still verifies. SHA-256 throughout. What was once written is verified by the version it
 * was written under, kept beside it; a new version is added here and never replaces an old one.
 */
enum EventHash {
    /** The commitment covers the payload; the actor's shown name stands outside. Nothing is written under it any more. */
    PAYLOAD_ALONE {
        @Override
        byte[] commitment(byte[] salt, String actorName, String payload) {
            var digest = sha256();
            digest.update(salt);
            return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        void begin(MessageDigest digest) {}
    },
    /**
     * The commitment covers the actor's shown name too, and the payload says in whose place they acted and which due times
     * the event set, see {@link DuesSet}.
     */
    NAME_AND_PAYLOAD {
        @Override
        byte[] commitment(byte[] salt, String actorName, String payload) {
            var name = actorName.getBytes(StandardCharsets.UTF_8);
            var digest = sha256();
            digest.update(salt);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
            digest.update(name);
            return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        void begin(MessageDigest digest) {
            digest.update((byte) version());
        }
    };

    static final EventHash CURRENT = NAME_AND_PAYLOAD;
    static final byte[] GENESIS = new byte[32];

    static EventHash ofVersion(int version) {
        return values()[version - 1];
    }

    /** As it stands beside the event: 1, 2, … */
    int version() {
        return ordinal() + 1;
    }

    abstract byte[] commitment(byte[] salt, String actorName, String payload);

    /** Sets the hashes of a version apart from those of every other. */
    abstract void begin(MessageDigest digest);

    byte[] of(byte[] previous, long dossier, int seq, Instant at, String actor, EventType type, byte[] commitment) {
        var digest = sha256();
        begin(digest);
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
