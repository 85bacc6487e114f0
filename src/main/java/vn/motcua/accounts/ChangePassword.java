package vn.motcua.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Changes one's own password, and ends every session and API token that was opened with the old one. */
@Component
public class ChangePassword {

    private final AccountRows accounts;
    private final OfficerCredentialRows credentials;
    private final Agencies agencies;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignInSession sessions;
    private final ApiTokens tokens;
    private final SignInLog log;

    ChangePassword(
            AccountRows accounts,
            OfficerCredentialRows credentials,
            Agencies agencies,
            Passwords passwords,
            Attempts attempts,
            SignInSession sessions,
            ApiTokens tokens,
            SignInLog log) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.agencies = agencies;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
    }

    /** Throws {@link InvalidInput} for {@code current} or {@code password}; the caller begins a new session afterwards. */
    public void change(Actor actor, String current, String password) {
        requireCurrent(actor, current);
        var fault = fault(actor, password);
        if (fault.isPresent()) {
            throw new InvalidInput("password", fault.get());
        }
        var hash = passwords.hash(password);
        switch (actor) {
            case Actor.Citizen citizen -> accounts.changePassword(citizen.account(), hash);
            case Actor.Officer officer -> credentials.changePassword(officer.officer(), hash);
            case Actor.Machine machine -> throw new IllegalArgumentException("a machine has no password");
        }
        sessions.endAll(actor);
        tokens.revokeAll(actor);
        log.write(Identity.of(actor), Outcome.PASSWORD_CHANGED, null);
    }

    private void requireCurrent(Actor actor, String current) {
        var identity = Identity.of(actor);
        var hash = hashOf(actor);
        if (!attempts.take(identity) || hash.isEmpty() || !passwords.matches(current, hash.get())) {
            throw new InvalidInput("current", "Mật khẩu hiện tại không đúng, hoặc đã thử sai quá nhiều lần");
        }
        attempts.giveBack(identity);
    }

    private Optional<String> hashOf(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> accounts.secured(citizen.account()).map(AccountRows.Secured::passwordHash);
            case Actor.Officer officer ->
                credentials.of(officer.officer()).map(OfficerCredentialRows.Credential::passwordHash);
            case Actor.Machine machine -> Optional.empty();
        };
    }

    private Optional<String> fault(Actor actor, String password) {
        return Optional.ofNullable(
                switch (actor) {
                    case Actor.Citizen citizen -> Passwords.fault(password, Passwords.CITIZEN_LENGTH, known(citizen));
                    case Actor.Officer officer ->
                        Passwords.fault(
                                password,
                                Passwords.OFFICER_LENGTH,
                                agencies.officer(officer.officer()).username());
                    case Actor.Machine machine -> null;
                });
    }

    private String[] known(Actor.Citizen citizen) {
        return accounts.byId(citizen.account())
                .map(account -> new String[] {account.phone(), text(account.email()), text(account.citizenId())})
                .orElseGet(() -> new String[0]);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
