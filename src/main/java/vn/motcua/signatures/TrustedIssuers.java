package vn.motcua.signatures;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** The authorities whose word counts here, and what they have revoked; both brought as files by province administrators. */
@Component
public class TrustedIssuers {

    private final JdbcClient jdbc;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    TrustedIssuers(JdbcClient jdbc, AdministrationRights rights, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    public List<TrustedIssuer> all() {
        return jdbc.sql("""
                        select i.fingerprint, i.name, i.valid_from, i.valid_to, i.sample, l.issued_at, l.next_due
                        from signatures.trusted_issuer i
                        left join signatures.revocation_list l on l.issuer = i.fingerprint
                        order by i.name, i.fingerprint""")
                .query((row, n) -> new TrustedIssuer(
                        row.getString("fingerprint"),
                        row.getString("name"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant(),
                        row.getBoolean("sample"),
                        instant(row.getObject("issued_at", OffsetDateTime.class)),
                        instant(row.getObject("next_due", OffsetDateTime.class))))
                .list();
    }

    /** Trusts an authority from now on; once, whatever is repeated. Throws {@link InvalidInput} for field {@code certificate}. */
    @Transactional
    public void trust(Actor by, byte[] file) {
        rights.requireProvince(by);
        var certificate = authority(file);
        if (insert(by, certificate, false)) {
            log(by, "tin cậy tổ chức chứng thực", Certificates.name(certificate.getSubjectX500Principal()));
        }
    }

    /** The authority of the sample province, which outside sample mode stops the start. */
    @Transactional
    public void trustSample(Actor.Machine by, byte[] file, byte[] list) {
        insert(by, authority(file), true);
        load(by, list);
    }

    /** Trusts an authority no longer; signatures that rest on it then count as of an unknown issuer. */
    @Transactional
    public void distrust(Actor by, String id) {
        rights.requireProvince(by);
        var name = all().stream()
                .filter(issuer -> issuer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("issuer " + id))
                .name();
        jdbc.sql("delete from signatures.trusted_issuer where fingerprint = ?")
                .param(id)
                .update();
        log(by, "ngừng tin cậy tổ chức chứng thực", name);
    }

    /**
     * Takes in a list of revoked certificates, in place of an older one of the same authority. Throws {@link InvalidInput} for
     * field {@code list} when no trusted authority signed it, or a newer one is here.
     */
    @Transactional
    public void addList(Actor by, byte[] file) {
        rights.requireProvince(by);
        log(by, "nạp danh sách chứng thư bị thu hồi", load(by, file));
    }

    record Authority(X509Certificate certificate, @Nullable X509CRL list) {}

    /** What a check needs, by one query. */
    List<Authority> authorities() {
        return jdbc.sql("""
                        select i.certificate, l.list from signatures.trusted_issuer i
                        left join signatures.revocation_list l on l.issuer = i.fingerprint""")
                .query((row, n) -> {
                    var list = row.getBytes("list");
                    return new Authority(
                            Certificates.of(row.getBytes("certificate")),
                            list == null ? null : Certificates.readList("list", list));
                })
                .list();
    }

    private boolean insert(Actor by, X509Certificate certificate, boolean sample) {
        return jdbc.sql("""
                                insert into signatures.trusted_issuer (fingerprint, certificate, name, valid_from, valid_to,
                                    sample, added_at, added_by)
                                values (:fingerprint, :certificate, :name, :from, :to, :sample, :now, :by)
                                on conflict do nothing""")
                        .param("fingerprint", Certificates.fingerprint(certificate))
                        .param("certificate", Certificates.encoded(certificate))
                        .param("name", Certificates.name(certificate.getSubjectX500Principal()))
                        .param("from", at(certificate.getNotBefore()))
                        .param("to", at(certificate.getNotAfter()))
                        .param("sample", sample)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .update()
                == 1;
    }

    /** The name of the authority whose list it is. */
    private String load(Actor by, byte[] file) {
        var list = Certificates.readList("list", file);
        var issuer = issuerOf(list)
                .orElseThrow(() -> new InvalidInput(
                        "list", "Danh sách này không do tổ chức chứng thực nào đang được tin cậy ký."));
        var taken = jdbc.sql("""
                        insert into signatures.revocation_list as l (issuer, list, issued_at, next_due, added_at, added_by)
                        values (:issuer, :list, :issued, :next, :now, :by)
                        on conflict (issuer) do update
                        set list = excluded.list, issued_at = excluded.issued_at, next_due = excluded.next_due,
                            added_at = excluded.added_at, added_by = excluded.added_by
                        where l.issued_at <= excluded.issued_at""")
                .param("issuer", Certificates.fingerprint(issuer))
                .param("list", file)
                .param("issued", at(list.getThisUpdate()))
                .param("next", list.getNextUpdate() == null ? null : at(list.getNextUpdate()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        if (taken == 0) {
            throw new InvalidInput("list", "Đã có danh sách mới hơn của tổ chức chứng thực này.");
        }
        return Certificates.name(issuer.getSubjectX500Principal());
    }

    private Optional<X509Certificate> issuerOf(X509CRL list) {
        return authorities().stream()
                .map(Authority::certificate)
                .filter(issuer -> issuer.getSubjectX500Principal().equals(list.getIssuerX500Principal()))
                .filter(issuer -> signed(issuer, list))
                .findFirst();
    }

    private static boolean signed(X509Certificate issuer, X509CRL list) {
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException notTheirs) {
            return false;
        }
    }

    private static X509Certificate authority(byte[] file) {
        return Certificates.read("certificate", file).stream()
                .filter(Certificates::isAuthority)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("certificate", "Đây không phải chứng thư của một tổ chức chứng thực (CA)."));
    }

    private void log(Actor by, String action, String name) {
        changes.write(by, ChangeLog.Subject.DIRECTORY, null, action, name);
    }

    private static OffsetDateTime at(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
