package vn.motcua.signatures;

import java.security.cert.X509Certificate;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accounts.SecretBox;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * The signing keys of officers and agencies. Administrators bring them, only their owners' PIN opens them, and it is never
 * kept.
 */
@Component
public class SigningKeys {

    private static final int LARGEST_STORE = 64 * 1024;
    private static final String COLUMNS =
            "id, officer, agency, holder, issuer, serial, valid_from, valid_to, token, sample";

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final KeyStores stores;
    private final PinAttempts attempts;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    SigningKeys(
            JdbcClient jdbc,
            SecretBox secrets,
            KeyStores stores,
            PinAttempts attempts,
            AdministrationRights rights,
            ChangeLog changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.stores = stores;
        this.attempts = attempts;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those in use, the newest first, also such as are valid no longer. */
    public List<SigningKey> of(KeyOwner owner) {
        return jdbc.sql("select " + COLUMNS + """
                         from signatures.signing_key
                        where officer is not distinct from :officer and agency is not distinct from :agency
                            and retired_at is null
                        order by id desc""")
                .param("officer", officer(owner), java.sql.Types.BIGINT)
                .param("agency", agency(owner), java.sql.Types.BIGINT)
                .query((row, n) -> key(row))
                .list();
    }

    /** Those that can sign now. */
    public List<SigningKey> usable(KeyOwner owner) {
        var now = clock.instant();
        return of(owner).stream().filter(key -> key.validAt(now)).toList();
    }

    /** Names of the tokens the operator set up. */
    public List<String> tokens() {
        return stores.tokens();
    }

    /**
     * Takes a key in on an administrator's word; once, whatever is repeated.
     *
     * @throws InvalidInput for fields {@code certificate}, {@code store} and {@code token}
     */
    @Transactional
    public void add(Actor by, KeyOwner owner, NewKey key) {
        require(by, owner);
        insert(by, owner, key, false).ifPresent(holder -> log(by, owner, "thêm chữ ký số", holder));
    }

    /** A key of the sample province, which outside sample mode stops the start. */
    @Transactional
    public void addSample(Actor.Machine by, KeyOwner owner, NewKey key) {
        insert(by, owner, key, true);
    }

    /** Takes a key out of use; what it has signed stays signed. */
    @Transactional
    public void retire(Actor by, KeyOwner owner, long id) {
        require(by, owner);
        var key = of(owner).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("signing key " + id));
        jdbc.sql("update signatures.signing_key set retired_at = :now where id = :id and retired_at is null")
                .param("now", now())
                .param("id", id)
                .update();
        log(by, owner, "ngừng dùng chữ ký số", key.holder());
    }

    /**
     * Opens a key for one signature. Belongs outside of transactions, so that a wrong PIN is counted whatever follows.
     *
     * @throws NotFound when it is not the owner's
     * @throws InvalidInput for fields {@code pin} and {@code signingKey}
     */
    UnlockedKey unlock(KeyOwner owner, long id, String pin) {
        var key =
                usable(owner).stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> unusable(owner, id));
        if (pin.isEmpty()) {
            throw new InvalidInput("pin", "Nhập mã PIN của chữ ký số.");
        }
        attempts.take(key.id());
        try {
            var unlocked = open(key, pin.toCharArray());
            attempts.forget(key.id());
            return unlocked;
        } catch (KeyStores.WrongPin wrong) {
            throw new InvalidInput(
                    "pin", "Mã PIN không đúng. Sai %d lần liền thì khóa 15 phút.".formatted(PinAttempts.LIMIT));
        } catch (RuntimeException device) {
            attempts.giveBack(key.id());
            throw device;
        }
    }

    private UnlockedKey open(SigningKey key, char[] pin) throws KeyStores.WrongPin {
        record Kept(
                X509Certificate certificate,
                List<X509Certificate> chain,
                byte @Nullable [] store,
                @Nullable String token,
                int slot) {}
        var kept = jdbc.sql("select certificate, chain, store, token, slot from signatures.signing_key where id = :id")
                .param("id", key.id())
                .query((row, n) -> new Kept(
                        Certificates.of(row.getBytes("certificate")),
                        chain(row.getArray("chain")),
                        row.getBytes("store"),
                        row.getString("token"),
                        row.getInt("slot")))
                .single();
        try {
            return kept.store() != null
                    ? stores.inFile(
                            secrets.open(kept.store(), sealedFor(key.owner(), key.serial())),
                            kept.certificate(),
                            kept.chain(),
                            pin)
                    : stores.onToken(String.valueOf(kept.token()), kept.slot(), kept.certificate(), kept.chain(), pin);
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private Optional<String> insert(Actor by, KeyOwner owner, NewKey key, boolean sample) {
        var certificates = Certificates.read("certificate", key.certificate());
        var certificate = certificates.stream()
                .filter(Certificates::maySign)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("certificate", "Chứng thư này không dùng để ký số."));
        if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
            throw new InvalidInput(
                    "certificate",
                    "Chứng thư đã hết hạn ngày %s."
                            .formatted(VietnameseTime.date(
                                    certificate.getNotAfter().toInstant())));
        }
        requirePlace(key);
        var serial = certificate.getSerialNumber().toString(16);
        var chain = certificates.stream()
                .filter(Certificates::isAuthority)
                .map(Certificates::encoded)
                .toArray(byte[][]::new);
        var holder = Certificates.name(certificate.getSubjectX500Principal());
        var added = jdbc.sql("""
                        insert into signatures.signing_key (officer, agency, certificate, chain, holder, issuer, serial,
                            valid_from, valid_to, store, token, slot, sample, added_at, added_by)
                        values (:officer, :agency, :certificate, :chain, :holder, :issuer, :serial,
                            :from, :to, :store, :token, :slot, :sample, :now, :by)
                        on conflict do nothing""")
                .param("officer", officer(owner), java.sql.Types.BIGINT)
                .param("agency", agency(owner), java.sql.Types.BIGINT)
                .param("certificate", Certificates.encoded(certificate))
                .param("chain", chain)
                .param("holder", holder)
                .param("issuer", Certificates.name(certificate.getIssuerX500Principal()))
                .param("serial", serial)
                .param("from", certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC))
                .param("to", certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "store",
                        key.store() == null ? null : secrets.seal(key.store(), sealedFor(owner, serial)),
                        java.sql.Types.BINARY)
                .param("token", key.token(), java.sql.Types.VARCHAR)
                .param("slot", key.slot(), java.sql.Types.INTEGER)
                .param("sample", sample)
                .param("now", now())
                .param("by", by.name())
                .update();
        return added == 0 ? Optional.empty() : Optional.of(holder);
    }

    private void requirePlace(NewKey key) {
        var store = key.store();
        if (store != null) {
            if (store.length == 0 || store.length > LARGEST_STORE || store[0] != 0x30) {
                throw new InvalidInput("store", "Tệp này không phải tệp khóa PKCS#12 (.p12, .pfx).");
            }
        } else if (key.token() == null || key.slot() == null || !stores.tokens().contains(key.token())) {
            throw new InvalidInput("store", "Chọn tệp khóa .p12, hoặc thiết bị ký đã được cài trên máy chủ.");
        }
    }

    private InvalidInput unusable(KeyOwner owner, long id) {
        return of(owner).stream().anyMatch(key -> key.id() == id)
                ? new InvalidInput("signingKey", "Chứng thư số này đã hết hạn hoặc chưa có hiệu lực.")
                : new InvalidInput("signingKey", "Chọn chữ ký số của bạn hoặc của cơ quan.");
    }

    private void require(Actor by, KeyOwner owner) {
        switch (owner) {
            case KeyOwner.OfOfficer(var officer) -> rights.requireOfficer(by, officer);
            case KeyOwner.OfAgency(var agency) -> rights.requireAgency(by, agency);
        }
    }

    private void log(Actor by, KeyOwner owner, String action, String holder) {
        switch (owner) {
            case KeyOwner.OfOfficer(var officer) ->
                changes.write(by, ChangeLog.Subject.OFFICER, officer, action, holder);
            case KeyOwner.OfAgency(var agency) -> changes.write(by, ChangeLog.Subject.AGENCY, agency, action, holder);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Binds a sealed file to its owner and certificate, so that rows cannot be swapped. */
    private static String sealedFor(KeyOwner owner, String serial) {
        return "signing key " + owner + " " + serial;
    }

    private static List<X509Certificate> chain(Array array) throws SQLException {
        return Arrays.stream((byte[][]) array.getArray()).map(Certificates::of).toList();
    }

    private static SigningKey key(ResultSet row) throws SQLException {
        var officer = row.getObject("officer", Long.class);
        return new SigningKey(
                row.getLong("id"),
                officer == null ? new KeyOwner.OfAgency(row.getLong("agency")) : new KeyOwner.OfOfficer(officer),
                row.getString("holder"),
                row.getString("issuer"),
                row.getString("serial"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", OffsetDateTime.class).toInstant(),
                row.getString("token"),
                row.getBoolean("sample"));
    }

    private static @Nullable Long officer(KeyOwner owner) {
        return owner instanceof KeyOwner.OfOfficer(var officer) ? officer : null;
    }

    private static @Nullable Long agency(KeyOwner owner) {
        return owner instanceof KeyOwner.OfAgency(var agency) ? agency : null;
    }
}
