package vn.motcua.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes passwords, compares them, and says which are too easy to guess. */
@Component
class Passwords {

    static final int CITIZEN_LENGTH = 10;
    static final int OFFICER_LENGTH = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    /** 2^10 rounds: 82 ms at best on a busy machine of two cores, so that signing in stays below 150 ms on an idle one. */
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);

    /** Hashed by the first who needs it, not at the start: a start waits for nobody. */
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> hash("a password that nobody has"));

    String hash(String password) {
        return bcrypt.encode(digest(password));
    }

    boolean matches(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    /** Takes as long as a comparison, so that time does not tell whether an account exists or is locked. */
    boolean matchesNobody(String password) {
        return bcrypt.matches(digest(password), nobodys.get()) && false;
    }

    /** What is wrong with a new password, in Vietnamese; null when nothing is. {@code known} are the person's own data. */
    static @Nullable String fault(String password, int shortest, String... known) {
        if (password.codePointCount(0, password.length()) < shortest) {
            return "Mật khẩu cần ít nhất %d ký tự".formatted(shortest);
        }
        if (password.length() > LONGEST) {
            return "Mật khẩu dài quá %d ký tự".formatted(LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return "Mật khẩu này quá dễ đoán, hãy chọn mật khẩu khác";
        }
        for (var own : known) {
            if (!own.isBlank() && lower.contains(own.toLowerCase(Locale.ROOT))) {
                return "Mật khẩu không được chứa tên đăng nhập, số điện thoại, thư điện tử hay số định danh của bạn";
            }
        }
        return null;
    }

    /**
     * bcrypt reads no more than 72 bytes, which a Vietnamese phrase exceeds, so it gets a digest. Composed first: keyboards
     * write the same letter in different ways.
     */
    private static String digest(String password) {
        try {
            var composed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(composed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> common() {
        try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
