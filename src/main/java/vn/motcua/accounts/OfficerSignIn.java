package vn.motcua.accounts;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.vocabulary.Actor;

/**
 * Officers sign in with a password and then a code from their authenticator. Wrong passwords and wrong codes are counted
 * together, and only a whole sign-in clears the count. Every refusal looks the same from outside.
 */
@Component
public class OfficerSignIn {

    private final Agencies agencies;
    private final OfficerCredentialRows credentials;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AddressAttempts addresses;
    private final SignInLog log;
    private final Clock clock;

    OfficerSignIn(
            Agencies agencies,
            OfficerCredentialRows credentials,
            Passwords passwords,
            Attempts attempts,
            AddressAttempts addresses,
            SignInLog log,
            Clock clock) {
        this.agencies = agencies;
        this.credentials = credentials;
        this.passwords = passwords;
        this.attempts = attempts;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    /** The officer whose password this is; the code is still to come. */
    public Optional<Proved<Officer>> password(String username, String password, @Nullable String address) {
        if (!addresses.take(address)) {
            log.write("login:" + username, Outcome.NO_TRIES_LEFT, address);
            return Optional.empty();
        }
        var officer = agencies.officerByUsername(username.strip());
        var credential = officer.flatMap(found -> credentials.of(found.id()));
        if (officer.isEmpty() || credential.isEmpty()) {
            log.write("login:" + username, Outcome.UNKNOWN, address);
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        var identity = Identity.ofOfficer(officer.get().id());
        if (!attempts.take(identity)) {
            log.write(identity, Outcome.NO_TRIES_LEFT, address);
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, credential.get().passwordHash())) {
            log.write(identity, Outcome.PASSWORD_WRONG, address);
            return Optional.empty();
        }
        attempts.giveBack(identity);
        addresses.giveBack(address);
        log.write(identity, Outcome.PASSWORD_RIGHT, address);
        return officer.map(
                found -> new Proved<>(found, PasswordMarks.of(credential.get().passwordHash())));
    }

    /**
     * The second half for an officer whose password was right; a code works once.
     *
     * @param passwordMark of that password: no code helps whoever gave one that is not theirs any more; null when it was given
     *     to an older node
     */
    public Optional<Proved<Actor.Officer>> code(
            long officer, @Nullable String passwordMark, String code, @Nullable String address) {
        var identity = Identity.ofOfficer(officer);
        if (!addresses.take(address) || !attempts.take(identity)) {
            log.write(identity, Outcome.NO_TRIES_LEFT, address);
            return Optional.empty();
        }
        var credential = credentials.of(officer).filter(today -> isOf(passwordMark, today));
        var fits = credential.stream()
                .flatMapToLong(today -> Totp.match(today.totpSecret(), code, clock.instant()).stream())
                .anyMatch(step -> credentials.useStep(officer, step));
        if (!fits) {
            log.write(identity, Outcome.CODE_WRONG, address);
            return Optional.empty();
        }
        attempts.forget(identity);
        addresses.giveBack(address);
        var person = agencies.officer(officer);
        if (!person.active()) {
            log.write(identity, Outcome.DISABLED, address);
            return Optional.empty();
        }
        log.write(identity, Outcome.SIGNED_IN, address);
        return credential.map(today ->
                new Proved<>(new Actor.Officer(officer, person.name()), PasswordMarks.of(today.passwordHash())));
    }

    private static boolean isOf(@Nullable String passwordMark, OfficerCredentialRows.Credential today) {
        return passwordMark == null || passwordMark.equals(PasswordMarks.of(today.passwordHash()));
    }
}
