package vn.motcua.notifications;

import static vn.motcua.notifications.Rows.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/**
 * E-mail that waits to be sent, written in the transaction of what it tells. Who takes one has it for ten minutes; a node that
 * dies meanwhile may have sent it, so it is sent at least once and bears the same Message-ID each time.
 */
@Component
class Outbox implements Housekeeping {

    private static final Duration HELD = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(90);
    /** What waited longer tells nothing new any more: the notice stands on its page, and the next digest says what is late then. */
    private static final Duration NOTICE_NEWS = Duration.ofDays(2);

    private static final Duration DIGEST_NEWS = Duration.ofHours(12);
    private static final int LONGEST_ANSWER = 300;
    private static final int DOUBLED_AT_MOST = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why one is written; only a confirmation goes where nobody has confirmed yet. */
    enum Kind {
        NOTICE,
        DIGEST,
        CONFIRMATION
    }

    /** One taken to be sent; {@code tries} tells whether it is still the taker's. */
    record Mail(long id, long officer, Kind kind, String subject, String body, Instant written, int tries) {}

    /** For those officers who want this kind and have an address; {@code what} is told to each of them once. */
    void write(Kind kind, MailWish wish, Collection<Long> officers, String what, Letter letter) {
        jdbc.sql("""
                        insert into notifications.mail (officer, kind, once, subject, body, written_at, try_at)
                        select officer, :kind, :what || ':' || officer, :subject, :body,
                            cast(:now as timestamptz), cast(:now as timestamptz)
                        from notifications.mail_setting
                        where officer = any(:officers) and wish = :wish and address is not null
                        on conflict on constraint mail_once do nothing""")
                .param("kind", kind.name())
                .param("what", what)
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("now", utc(clock.instant()))
                .param("officers", officers.toArray(Long[]::new))
                .param("wish", wish.name())
                .update();
    }

    /** The code for an address; codes of this officer that have not left yet are of no use any more. */
    void writeCode(long officer, String once, MailAddress to, Letter letter) {
        jdbc.sql("""
                        update notifications.mail set state = 'DROPPED', body = '', ended_at = :now
                        where officer = :officer and kind = 'CONFIRMATION' and state = 'WAITING'""")
                .param("now", utc(clock.instant()))
                .param("officer", officer)
                .update();
        jdbc.sql("""
                        insert into notifications.mail (officer, kind, once, address, subject, body, written_at, try_at)
                        values (:officer, 'CONFIRMATION', :once, :address, :subject, :body, :now, :now)""")
                .param("officer", officer)
                .param("once", once)
                .param("address", to.value())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The one that waits longest, for this node alone. */
    Optional<Mail> take() {
        var now = clock.instant();
        return jdbc.sql("""
                        update notifications.mail m set try_at = :until, tries = m.tries + 1
                        from (select id from notifications.mail where state = 'WAITING' and try_at <= :now
                            order by try_at, id limit 1 for update skip locked) next
                        where m.id = next.id
                        returning m.id, m.officer, m.kind, m.subject, m.body, m.written_at, m.tries""")
                .param("until", utc(now.plus(HELD)))
                .param("now", utc(now))
                .query((row, n) -> new Mail(
                        row.getLong("id"),
                        row.getLong("officer"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("body"),
                        Rows.instant(row, "written_at"),
                        row.getInt("tries")))
                .optional();
    }

    /** Where it goes now; empty when it is no longer wanted, is no news any more, or was asked for another address. */
    Optional<String> addressOf(Mail mail) {
        return jdbc.sql("""
                        select case when m.kind = 'CONFIRMATION' then m.address else s.address end
                        from notifications.mail m join notifications.mail_setting s on s.officer = m.officer
                        where m.id = :id and case when m.kind = 'CONFIRMATION'
                            then s.asked_address = m.address and s.code_until > :now
                            else s.address is not null and s.wish <> 'NOTHING' and m.written_at > :news end""")
                .param("id", mail.id())
                .param("now", utc(clock.instant()))
                .param("news", utc(clock.instant().minus(mail.kind() == Kind.DIGEST ? DIGEST_NEWS : NOTICE_NEWS)))
                .query(String.class)
                .optional();
    }

    void sent(Mail mail) {
        end(mail, "SENT", null);
    }

    void dropped(Mail mail) {
        end(mail, "DROPPED", null);
    }

    void refused(Mail mail, String answer) {
        end(mail, "REFUSED", answer);
    }

    /** Tries again after one minute, then two, four, and so on up to an hour; a server that is down loses nothing. */
    void later(Mail mail, String answer) {
        var pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(mail.tries() - 1, DOUBLED_AT_MOST)));
        jdbc.sql("""
                        update notifications.mail set try_at = :at, answer = :answer
                        where id = :id and tries = :tries and state = 'WAITING'""")
                .param("at", utc(clock.instant().plus(pause)))
                .param("answer", line(answer))
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    private void end(Mail mail, String state, @Nullable String answer) {
        jdbc.sql("""
                        update notifications.mail set state = :state, answer = :answer, body = '', ended_at = :now
                        where id = :id and tries = :tries and state = 'WAITING'""")
                .param("state", state)
                .param("answer", answer == null ? null : line(answer))
                .param("now", utc(clock.instant()))
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    private static String line(String answer) {
        var readable = answer.replaceAll("\\p{Cntrl}", " ").strip();
        return readable.length() > LONGEST_ANSWER ? readable.substring(0, LONGEST_ANSWER) : readable;
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from notifications.mail where ended_at < :before")
                .param("before", utc(now.minus(KEPT)))
                .update();
    }
}
