package vn.motcua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Tells one password of an account from the next without keeping either: sixteen hexadecimal digits, made of its salted hash. */
@Component
class PasswordMarks {

    private static final int BYTES = 8;

    private final AccountRows accounts;
    private final OfficerCredentialRows credentials;

    PasswordMarks(AccountRows accounts, OfficerCredentialRows credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    static String of(String passwordHash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a sign-in was opened with the password of today; null marks one of an older node, which kept none. */
    boolean isOfToday(Actor actor, @Nullable String mark) {
        return mark == null
                || passwordHash(actor)
                        .map(PasswordMarks::of)
                        .filter(mark::equals)
                        .isPresent();
    }

    private Optional<String> passwordHash(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> accounts.passwordHash(citizen.account());
            case Actor.Officer officer -> credentials.passwordHash(officer.officer());
            case Actor.Machine machine -> Optional.empty();
        };
    }
}
