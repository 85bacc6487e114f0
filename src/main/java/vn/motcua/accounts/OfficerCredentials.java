package vn.motcua.accounts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;

/** Gives officers their first, or a new, password and second factor: on entering service, or after losing either. */
@Component
public class OfficerCredentials {

    /**
     * What the officer is handed once, on paper or in person.
     *
     * @param otpauth address of the secret as authenticator applications read it from a QR code
     */
    public record Enrolment(String username, String password, String otpauth) {}

    private static final int SECRET_BYTES = 20;
    private static final int PASSWORD_LETTERS = 16;
    /** Without letters and digits that are mistaken for one another on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Agencies agencies;
    private final OfficerCredentialRows rows;
    private final Passwords passwords;
    private final SignInSession sessions;
    private final ApiTokens tokens;
    private final SecureRandom random = new SecureRandom();

    OfficerCredentials(
            Agencies agencies,
            OfficerCredentialRows rows,
            Passwords passwords,
            SignInSession sessions,
            ApiTokens tokens) {
        this.agencies = agencies;
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Replaces both factors and ends every session and token of the officer. */
    public Enrolment enrol(long officerId) {
        var officer = agencies.officer(officerId);
        var password = randomPassword();
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        rows.put(officerId, passwords.hash(password), secret, false);
        var actor = new Actor.Officer(officerId, officer.name());
        sessions.endAll(actor);
        tokens.revokeAll(actor);
        return new Enrolment(officer.username(), password, Totp.otpauth(officer.username(), secret));
    }

    /** When the officer last got a password, from us or by changing it; empty before the first. */
    public Optional<Instant> changedAt(long officerId) {
        return rows.changedAt(officerId);
    }

    private String randomPassword() {
        return random.ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
