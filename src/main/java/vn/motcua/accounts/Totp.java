package vn.motcua.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Six-digit codes that change every 30 seconds (RFC 6238), as every authenticator application makes them. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long SECONDS = CODES.getTimeStep().toSeconds();

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return at.getEpochSecond() / SECONDS;
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * SECONDS), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step whose code was typed: the present one, or a neighbour, since telephones' clocks go wrong by some seconds. */
    static OptionalLong match(byte[] secret, String typed, Instant now) {
        var code = typed.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        var present = step(now);
        for (var step = present - 1; step <= present + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The address by which authenticator applications take up a secret. */
    static String otpauth(String username, byte[] secret) {
        return "otpauth://totp/Mot%%20Cua:%s?secret=%s&issuer=Mot%%20Cua"
                .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), base32(secret));
    }

    /** RFC 4648; 20 bytes need no padding. */
    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var bits = new BigInteger(1, bytes);
        for (var shift = bytes.length * 8 - 5; shift >= 0; shift -= 5) {
            text.append(BASE32.charAt(bits.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }
}
