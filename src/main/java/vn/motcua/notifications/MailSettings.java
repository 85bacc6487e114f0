package vn.motcua.notifications;

import static vn.motcua.notifications.Rows.utc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.ReadableCode;

/**
 * Whether and where an officer wants notices by e-mail: their own affair, and nobody else's to see. An address is used once the
 * code sent there came back: once, within half an hour, in five tries, and five codes an hour at most.
 */
@Component
public class MailSettings {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int CODES_AN_HOUR = 5;
    private static final int MOST_TRIES = 5;
    private static final int CODE_LENGTH = 8;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MailServer server;
    private final Letter.Writer letters;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailSettings(
            JdbcClient jdbc,
            Outbox outbox,
            MailServer server,
            Letter.Writer letters,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.server = server;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A mail that was refused for good, and the server's own words. */
    public record MailRefusal(String subject, String answer, Instant at) {}

    /**
     * As they stand.
     *
     * @param served whether this system can send e-mail at all
     * @param address where it goes; null until one is confirmed
     * @param asked where a code was sent that may still come back
     * @param refusal the last since an address was confirmed
     * @param waiting how many wait to be sent
     */
    public record NoticeSettings(
            boolean served,
            MailWish wish,
            @Nullable String address,
            @Nullable String asked,
            @Nullable MailRefusal refusal,
            int waiting) {}

    public NoticeSettings of(Actor.Officer officer) {
        return jdbc.sql("""
                        select wish, address, case when code_until > :now then asked_address end as asked,
                            (select count(*) from notifications.mail m
                                where m.officer = s.officer and m.state = 'WAITING') as waiting
                        from notifications.mail_setting s where officer = :officer""")
                .param("now", utc(clock.instant()))
                .param("officer", officer.officer())
                .query((row, n) -> new NoticeSettings(
                        server.configured(),
                        MailWish.valueOf(row.getString("wish")),
                        row.getString("address"),
                        row.getString("asked"),
                        refusal(officer).orElse(null),
                        row.getInt("waiting")))
                .optional()
                .orElseGet(() -> new NoticeSettings(server.configured(), MailWish.NOTHING, null, null, null, 0));
    }

    private Optional<MailRefusal> refusal(Actor.Officer officer) {
        return jdbc.sql("""
                        select m.subject, m.answer, m.ended_at
                        from notifications.mail m join notifications.mail_setting s on s.officer = m.officer
                        where m.officer = :officer and m.state = 'REFUSED'
                            and (s.confirmed_at is null or m.ended_at > s.confirmed_at)
                        order by m.id desc limit 1""")
                .param("officer", officer.officer())
                .query((row, n) -> new MailRefusal(
                        row.getString("subject"), row.getString("answer"), Rows.instant(row, "ended_at")))
                .optional();
    }

    /** Again changes nothing. */
    public void wish(Actor.Officer officer, MailWish wish) {
        jdbc.sql("""
                        insert into notifications.mail_setting (officer, wish) values (:officer, :wish)
                        on conflict on constraint mail_setting_pk do update set wish = excluded.wish""")
                .param("officer", officer.officer())
                .param("wish", wish.name())
                .update();
    }

    /**
     * Sends a code to an address; a former one stays in use until the code comes back.
     *
     * @throws InvalidInput when it is none, nothing can be sent, or codes were asked for too often
     */
    public void ask(Actor.Officer officer, String typed, RequestKey key) {
        var address = MailAddress.typed(typed);
        if (!server.configured()) {
            throw new InvalidInput("address", "Hệ thống chưa được nối với máy chủ thư nên chưa gửi được mã xác nhận.");
        }
        transactions.executeWithoutResult(status -> ask(officer.officer(), address, key));
    }

    private void ask(long officer, MailAddress address, RequestKey key) {
        lock(officer);
        var once = "confirmation:" + officer + ":" + key.value();
        if (written(once)) {
            requireSame(officer, address);
            return;
        }
        var now = clock.instant();
        if (codesSince(officer, now.minus(Duration.ofHours(1))) >= CODES_AN_HOUR) {
            throw new InvalidInput("address", "Đã gửi nhiều mã trong một giờ qua. Hãy thử lại sau.");
        }
        var code = ReadableCode.draw(random, CODE_LENGTH);
        var until = now.plus(GOOD_FOR);
        jdbc.sql("""
                        update notifications.mail_setting
                        set asked_address = :address, code_hash = :hash, code_until = :until, code_tries = 0
                        where officer = :officer""")
                .param("address", address.value())
                .param("hash", hash(officer, code))
                .param("until", utc(until))
                .param("officer", officer)
                .update();
        outbox.writeCode(officer, once, address, letters.code(code, until));
    }

    private void lock(long officer) {
        jdbc.sql("insert into notifications.mail_setting (officer) values (:officer) on conflict do nothing")
                .param("officer", officer)
                .update();
        jdbc.sql("select officer from notifications.mail_setting where officer = :officer for update")
                .param("officer", officer)
                .query(Long.class)
                .single();
    }

    /** A code that is on its way to one address is not told to be on its way to another. */
    private void requireSame(long officer, MailAddress address) {
        var asked = jdbc.sql("""
                        select coalesce(asked_address, address) from notifications.mail_setting where officer = :officer""").param("officer", officer).query(String.class).optional();
        if (!asked.equals(Optional.of(address.value()))) {
            throw new KeyReused();
        }
    }

    private boolean written(String once) {
        return jdbc.sql("select exists (select from notifications.mail where once = :once)")
                .param("once", once)
                .query(Boolean.class)
                .single();
    }

    private int codesSince(long officer, Instant moment) {
        return jdbc.sql("""
                        select count(*) from notifications.mail
                        where officer = :officer and kind = 'CONFIRMATION' and written_at > :moment""")
                .param("officer", officer)
                .param("moment", utc(moment))
                .query(Integer.class)
                .single();
    }

    /**
     * From now on notices go to the address the code was sent to.
     *
     * @throws InvalidInput when it is wrong, used, too old or was tried too often
     */
    public void confirm(Actor.Officer officer, String code) {
        var typed = code.strip().toUpperCase(Locale.ROOT);
        if (!Boolean.TRUE.equals(transactions.execute(status -> confirmed(officer.officer(), typed)))) {
            throw new InvalidInput(
                    "code", "Mã không đúng, đã dùng, hết hạn hoặc nhập sai quá 5 lần. Hãy yêu cầu mã mới.");
        }
    }

    /** The try is counted whether it was right or not, so it is told only after the transaction. */
    private boolean confirmed(long officer, String code) {
        var hash = jdbc.sql("""
                        update notifications.mail_setting set code_tries = code_tries + 1
                        where officer = :officer and code_until > :now and code_tries < :most returning code_hash""")
                .param("officer", officer)
                .param("now", utc(clock.instant()))
                .param("most", MOST_TRIES)
                .query(byte[].class)
                .optional();
        if (hash.isEmpty() || !MessageDigest.isEqual(hash.get(), hash(officer, code))) {
            return false;
        }
        jdbc.sql("""
                        update notifications.mail_setting
                        set address = asked_address, confirmed_at = :now, asked_address = null, code_hash = null,
                            code_until = null, code_tries = 0
                        where officer = :officer""")
                .param("now", utc(clock.instant()))
                .param("officer", officer)
                .update();
        return true;
    }

    /** Forgets every address of theirs; what still waits is not sent. */
    public void forget(Actor.Officer officer) {
        jdbc.sql("""
                        update notifications.mail_setting
                        set address = null, confirmed_at = null, asked_address = null, code_hash = null,
                            code_until = null, code_tries = 0, wish = 'NOTHING'
                        where officer = :officer""").param("officer", officer.officer()).update();
    }

    private static byte[] hash(long officer, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((officer + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
