package vn.motcua.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Changes one's own password, and ends every session and API token that was opened with the old one: all of it or nothing. */
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
    private final TransactionTemplate transaction;

    ChangePassword(
            AccountRows accounts,
            OfficerCredentialRows credentials,
            Agencies agencies,
            Passwords passwords,
            Attempts attempts,
            SignInSession sessions,
            ApiTokens tokens,
            SignInLog log,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.agencies = agencies;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Throws {@link InvalidInput} for {@code current} or {@code password}.
     *
     * @return the actor with the new password, for the caller to begin a new session with
     */
    public <A extends Actor> Proved<A> change(A actor, String current, String password) {
        var former = requireCurrent(actor, current);
        var fault = fault(actor, password);
        if (fault.isPresent()) {
            throw new InvalidInput("password", fault.get());
        }
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            if (!replace(actor, former, hash)) {
                throw new InvalidInput(
                        "current", "Mật khẩu vừa được đổi ở nơi khác. Hãy đăng nhập lại bằng mật khẩu mới.");
            }
            sessions.endAll(actor);
            tokens.revokeAll(actor);
            log.write(Identity.of(actor), Outcome.PASSWORD_CHANGED, null);
        });
        tokens.forgetRemembered();
        return new Proved<>(actor, PasswordMarks.of(hash));
    }

    /** False when it is no longer the one that was proved: of two changes at once the second must prove the new one. */
    private boolean replace(Actor actor, String former, String hash) {
        return switch (actor) {
            case Actor.Citizen citizen -> accounts.changePassword(citizen.account(), former, hash);
            case Actor.Officer officer -> credentials.changePassword(officer.officer(), former, hash);
            case Actor.Machine machine -> throw new IllegalArgumentException("a machine has no password");
        };
    }

    private String requireCurrent(Actor actor, String current) {
        var identity = Identity.of(actor);
        var hash = hashOf(actor);
        if (!attempts.take(identity) || hash.isEmpty() || !passwords.matches(current, hash.get())) {
            throw new InvalidInput("current", "Mật khẩu hiện tại không đúng, hoặc đã thử sai quá nhiều lần");
        }
        attempts.giveBack(identity);
        return hash.get();
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
