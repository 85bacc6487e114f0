package vn.motcua.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code accounts.officer_credential}; secrets leave it opened and enter it sealed. */
@Component
class OfficerCredentialRows {

    record Credential(long officer, String passwordHash, byte[] totpSecret, long lastTotpStep) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;
    private final RowMapper<Credential> credential;

    OfficerCredentialRows(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
        this.credential = (row, number) -> {
            var officer = row.getLong("officer");
            return new Credential(
                    officer,
                    row.getString("password_hash"),
                    box.open(row.getBytes("totp_secret"), Identity.ofOfficer(officer)),
                    row.getLong("last_totp_step"));
        };
    }

    Optional<Credential> of(long officer) {
        return jdbc.sql("select * from accounts.officer_credential where officer = :officer")
                .param("officer", officer)
                .query(credential)
                .optional();
    }

    Optional<String> passwordHash(long officer) {
        return jdbc.sql("select password_hash from accounts.officer_credential where officer = :officer")
                .param("officer", officer)
                .query(String.class)
                .optional();
    }

    Optional<Instant> changedAt(long officer) {
        return jdbc.sql("select changed_at from accounts.officer_credential where officer = :officer")
                .param("officer", officer)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void put(long officer, String passwordHash, byte[] totpSecret, boolean sample) {
        jdbc.sql("""
                        insert into accounts.officer_credential (officer, password_hash, totp_secret, sample, changed_at)
                        values (:officer, :hash, :secret, :sample, :now)
                        on conflict (officer) do update
                        set password_hash = excluded.password_hash, totp_secret = excluded.totp_secret,
                            sample = excluded.sample, changed_at = excluded.changed_at, last_totp_step = 0
                        """)
                .param("officer", officer)
                .param("hash", passwordHash)
                .param("secret", box.seal(totpSecret, Identity.ofOfficer(officer)))
                .param("sample", sample)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when the password is no longer the former one. */
    boolean changePassword(long officer, String formerHash, String passwordHash) {
        return jdbc.sql("""
                                update accounts.officer_credential
                                set password_hash = :hash, changed_at = :now, sample = false
                                where officer = :officer and password_hash = :former
                                """)
                        .param("hash", passwordHash)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("officer", officer)
                        .param("former", formerHash)
                        .update()
                == 1;
    }

    /** Uses up the code of a step; false when it, or a later one, was used before. */
    boolean useStep(long officer, long step) {
        return jdbc.sql("""
                                update accounts.officer_credential set last_totp_step = :step
                                where officer = :officer and last_totp_step < :step
                                """).param("step", step).param("officer", officer).update() == 1;
    }
}
