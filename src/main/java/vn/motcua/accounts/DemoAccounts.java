package vn.motcua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.agencies.Agencies;

/** Accounts of the sample province, with a password everybody may know; they exist in sample mode only. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
public class DemoAccounts {

    /** Of all demo accounts; {@link NoPublishedPasswords} keeps it away from real people. */
    public static final String PASSWORD = "mot-cua-2021";

    private final AccountRows accounts;
    private final OfficerCredentialRows credentials;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final Clock clock;
    /** Hashed once, by the first account added: slow by intent, and all demo accounts share it. */
    private final Supplier<String> hash;

    DemoAccounts(
            AccountRows accounts,
            OfficerCredentialRows credentials,
            Agencies agencies,
            Passwords passwords,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.clock = clock;
        this.hash = SingletonSupplier.of(() -> passwords.hash(PASSWORD));
    }

    /**
     * An officer one may try.
     *
     * @param code good now; empty when both codes within reach are used up
     */
    public record Offered(String username, String name, String title, String code) {}

    /** Whom the sign-in page offers, in the order a dossier meets them. */
    public List<Offered> officers() {
        return jdbc.sql("select officer, title from accounts.demo_officer order by place")
                .query((row, number) -> offered(row.getLong("officer"), row.getString("title")))
                .list();
    }

    public List<Account> citizens() {
        return accounts.sample();
    }

    /** A code that is good now for the officer; empty when both within reach are used up. */
    public String codeOf(long officer) {
        return credentials.of(officer).map(this::code).orElse("");
    }

    public void addOfficer(long officer) {
        credentials.put(
                officer, hash.get(), totpSecret(agencies.officer(officer).username()), true);
    }

    /** Lets the sign-in page offer an officer that was added. */
    public void offer(long officer, int place, String title) {
        jdbc.sql("insert into accounts.demo_officer (officer, place, title) values (:officer, :place, :title)")
                .param("officer", officer)
                .param("place", place)
                .param("title", title)
                .update();
    }

    /** Adds a citizen or an organisation if it is not there; with the demo password, whatever the sign-up says. */
    public Account addCitizen(SignUp typed) {
        var signUp = typed.checked(LocalDate.now(clock));
        accounts.add(signUp, hash.get(), true);
        return accounts.byIdentity(signUp.identity()).orElseThrow();
    }

    /** The code a demo officer's authenticator shows at a moment, so that programs may sign in as one. */
    public static String code(String username, Instant at) {
        return Totp.code(totpSecret(username), Totp.step(at));
    }

    private static byte[] totpSecret(String username) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("the sample province".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Offered offered(long id, String title) {
        var officer = agencies.officer(id);
        return new Offered(officer.username(), officer.name(), title, codeOf(id));
    }

    private String code(OfficerCredentialRows.Credential credential) {
        var present = Totp.step(clock.instant());
        var unused = Math.max(present, credential.lastTotpStep() + 1);
        return unused <= present + 1 ? Totp.code(credential.totpSecret(), unused) : "";
    }
}
