package vn.motcua.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TaxCode;

/** Keeper of the accounts of people and organisations on the portal. */
@Component
public class Accounts {

    private final AccountRows rows;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AddressAttempts addresses;
    private final SignInLog log;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            Passwords passwords,
            Attempts attempts,
            AddressAttempts addresses,
            SignInLog log,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.attempts = attempts;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    public Account account(long id) {
        return rows.byId(id).orElseThrow(() -> new NotFound("account " + id));
    }

    public Optional<Account> byCitizenId(CitizenId id) {
        return rows.byIdentity(id.digits());
    }

    public Optional<Account> byTaxCode(TaxCode code) {
        return rows.byIdentity(code.value());
    }

    /**
     * Opens an account; one per citizen id or tax code. Sending the same form twice returns the account of the first time.
     * Throws {@link InvalidInput}.
     *
     * @param address from which it comes: what is tried there by sending somebody's form again counts like signing in
     */
    public Proved<Account> signUp(SignUp typed, @Nullable String address) {
        var signUp = typed.checked(LocalDate.now(clock));
        var hash = passwords.hash(signUp.password());
        return rows.add(signUp, hash, false)
                .map(id -> new Proved<>(account(id), PasswordMarks.of(hash)))
                .or(() -> sameAgain(signUp, address))
                .orElseThrow(() -> taken(signUp, address));
    }

    /**
     * The account of this telephone number, e-mail address, citizen id or tax code if the password fits; empty for any
     * reason it does not, one of which is too many wrong tries.
     */
    public Optional<Proved<Account>> signIn(String login, String password, @Nullable String address) {
        if (!addresses.take(address)) {
            log.write("login:" + login, Outcome.NO_TRIES_LEFT, address);
            return Optional.empty();
        }
        var found = rows.byLogin(login);
        if (found.isEmpty()) {
            log.write("login:" + login, Outcome.UNKNOWN, address);
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        return evaluate(found.get(), password, address);
    }

    private Optional<Proved<Account>> evaluate(AccountRows.Secured found, String password, @Nullable String address) {
        var identity = Identity.of(found.account().actor());
        if (!attempts.take(identity)) {
            log.write(identity, Outcome.NO_TRIES_LEFT, address);
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, found.passwordHash())) {
            log.write(identity, Outcome.PASSWORD_WRONG, address);
            return Optional.empty();
        }
        attempts.forget(identity);
        addresses.giveBack(address);
        log.write(identity, Outcome.SIGNED_IN, address);
        return Optional.of(new Proved<>(found.account(), PasswordMarks.of(found.passwordHash())));
    }

    private Optional<Proved<Account>> sameAgain(SignUp signUp, @Nullable String address) {
        return rows.byIdentity(signUp.identity())
                .filter(account -> account.phone().equals(signUp.phone()))
                .flatMap(account -> signIn(signUp.identity(), signUp.password(), address));
    }

    private InvalidInput taken(SignUp signUp, @Nullable String address) {
        if (!addresses.mayBeToldOfAnAccount(address)) {
            return new InvalidInput(
                    "",
                    "Đã có quá nhiều lần đăng ký trùng từ mạng này. Hãy thử lại sau một giờ, hoặc đến Bộ phận Một cửa.");
        }
        var faults = new ArrayList<Fault>();
        if (rows.byIdentity(signUp.identity()).isPresent()) {
            faults.add(new Fault(
                    "identity",
                    signUp.kind() == AccountKind.PERSON
                            ? "Số định danh này đã có tài khoản, hãy đăng nhập"
                            : "Mã số thuế này đã có tài khoản, hãy đăng nhập"));
        }
        if (rows.isTaken("phone", signUp.phone())) {
            faults.add(new Fault("phone", "Số điện thoại này đã dùng cho một tài khoản khác"));
        }
        if (rows.isTaken("email", signUp.email())) {
            faults.add(new Fault("email", "Thư điện tử này đã dùng cho một tài khoản khác"));
        }
        return new InvalidInput(faults);
    }
}
