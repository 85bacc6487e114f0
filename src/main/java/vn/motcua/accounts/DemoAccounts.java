package vn.motcua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
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
    private final Clock clock;
    /** Hashed once: slow by intent, and all demo accounts share it. */
    private final String hash;

    DemoAccounts(
            AccountRows accounts,
            OfficerCredentialRows credentials,
            Agencies agencies,
            Passwords passwords,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.agencies = agencies;
        this.clock = clock;
        this.hash = passwords.hash(PASSWORD);
    }

    /** An officer one may try, with the duties held today and a code that is good now; empty until the next half minute. */
    public record DemoOfficer(String username, String name, List<String> duties, String code) {}

    public List<DemoOfficer> officers() {
        return credentials.sample().stream().map(this::shown).toList();
    }

    public List<Account> citizens() {
        return accounts.sample();
    }

    /** A code that is good now for the officer; empty when both within reach are used up. */
    public String codeOf(long officer) {
        return credentials.of(officer).map(this::code).orElse("");
    }

    public void addOfficer(long officer) {
        credentials.put(officer, hash, totpSecret(agencies.officer(officer).username()), true);
    }

    /** Adds a citizen or an organisation if it is not there; the password in the sign-up is ignored. */
    public Account addCitizen(SignUp signUp) {
        accounts.add(signUp, hash, true);
        return accounts.byIdentity(signUp.identity()).orElseThrow();
    }

    /** The second-factor secret of a demo officer, so that programs may sign in as one. */
    public static byte[] totpSecret(String username) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("the sample province".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DemoOfficer shown(OfficerCredentialRows.Credential credential) {
        var officer = agencies.officer(credential.officer());
        var duties = agencies.positionsOf(officer.id()).stream()
                .map(position -> position.role().title() + ", "
                        + agencies.byId(position.agency()).name())
                .toList();
        return new DemoOfficer(officer.username(), officer.name(), duties, code(credential));
    }

    private String code(OfficerCredentialRows.Credential credential) {
        var present = Totp.step(clock.instant());
        var unused = Math.max(present, credential.lastTotpStep() + 1);
        return unused <= present + 1 ? Totp.code(credential.totpSecret(), unused) : "";
    }
}
