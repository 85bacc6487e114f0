package vn.motcua.notifications;

import static vn.motcua.notifications.Rows.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AwaitedWork;
import vn.motcua.dossiers.AwaitedWork.Awaited;
import vn.motcua.dossiers.AwaitedWork.Kind;
import vn.motcua.dossiers.DossierNumber;

/**
 * Warns of due times, rung by rung: in the last fifth of the working time whoever has the work, and once it is late those who
 * answer for them as well. Each rung is told once for each piece of work and due time; whether it is reached is computed from
 * timestamps when a dossier is looked at, so a clock that stands still warns nobody.
 */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int MOST_AT_ONCE = 1000;
    private static final int LAST_PART = 5;
    private static final int LONGEST_TEXT = 500;
    private static final Duration LONGEST_SLEEP = Duration.ofDays(1);
    private static final Duration AFTER_A_FAULT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Watch watch;
    private final AwaitedWork work;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final NoticeMail mail;

    Ladder(
            JdbcClient jdbc,
            Watch watch,
            AwaitedWork work,
            Calendars calendars,
            Clock clock,
            TransactionOperations transactions,
            NoticeMail mail) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.work = work;
        this.calendars = calendars;
        this.clock = clock;
        this.transactions = transactions;
        this.mail = mail;
    }

    /** Climbs for all whose moment has come, each in a transaction of its own. */
    void climb() {
        var now = clock.instant();
        watch.ripe(now, MOST_AT_ONCE).forEach(number -> lookOrPostpone(number, now));
    }

    private void lookOrPostpone(DossierNumber number, Instant now) {
        try {
            look(number, now);
        } catch (RuntimeException fault) {
            LOG.error("could not look at what {} waits for", number, fault);
            watch.postpone(number, now.plus(AFTER_A_FAULT));
        }
    }

    /** Tells what is to be told of one dossier at a moment; nothing when another node is at it. */
    void look(DossierNumber number, Instant now) {
        transactions.executeWithoutResult(
                status -> watch.take(number, now).ifPresent(arrived -> look(number, arrived, now)));
    }

    private void look(DossierNumber number, boolean arrived, Instant now) {
        var awaited = work.of(number);
        if (awaited.isEmpty()) {
            watch.forget(number);
            return;
        }
        awaited.stream().filter(one -> inHands(one, arrived, now)).forEach(one -> arrived(number, one, now));
        watch.lookAgain(
                number,
                awaited.stream()
                        .map(one -> climb(number, one, now))
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    /** A step in the queue of many is nobody's yet: their work list has it, and a notice to all would be read by none. */
    private static boolean inHands(Awaited one, boolean handedOn, Instant now) {
        return switch (one.kind()) {
            case STEP -> handedOn && (one.held() || one.officers().size() == 1);
            case CONSULTATION -> !one.due().isBefore(now);
            case LEG -> false;
        };
    }

    private void arrived(DossierNumber number, Awaited one, Instant now) {
        tell(one.officers(), NoticeKind.ARRIVED, number, one, said(one, "chờ bạn xử lý, hạn"), now);
    }

    /** Tells the rung that is reached; when to look next. */
    private Instant climb(DossierNumber number, Awaited one, Instant now) {
        var soon = soonAt(one);
        if (one.due().isBefore(now)) {
            if (first(number, one, NoticeKind.LATE, now)) {
                var both = Stream.concat(one.officers().stream(), one.superiors().stream())
                        .toList();
                tell(both, NoticeKind.LATE, number, one, said(one, "đã quá hạn"), now);
            }
            return now.plus(LONGEST_SLEEP);
        }
        if (soon.isAfter(now)) {
            return earlier(soon, now.plus(LONGEST_SLEEP));
        }
        if (first(number, one, NoticeKind.SOON, now)) {
            tell(one.officers(), NoticeKind.SOON, number, one, said(one, "sắp đến hạn"), now);
        }
        return earlier(one.due().plusMillis(1), now.plus(LONGEST_SLEEP));
    }

    /** Where the last fifth of the working time begins; at once for what came when it was late already. */
    private Instant soonAt(Awaited one) {
        if (!one.due().isAfter(one.since())) {
            return one.since();
        }
        var calendar = calendars.forAgency(one.agency());
        var allowed = calendar.workingTime(one.since(), one.due());
        return calendar.plusWorking(one.since(), allowed.minus(allowed.dividedBy(LAST_PART)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether nobody told this rung before; from now on it is told. */
    private boolean first(DossierNumber number, Awaited one, NoticeKind rung, Instant now) {
        return jdbc.sql("""
                                insert into notifications.rung (number, work, no, due, rung, told_at)
                                values (:number, :work, :no, :due, :rung, :now)
                                on conflict on constraint rung_pk do nothing""")
                        .param("number", number.value())
                        .param("work", one.kind().name())
                        .param("no", one.no())
                        .param("due", utc(one.due()))
                        .param("rung", rung.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private void tell(
            Collection<Long> officers, NoticeKind kind, DossierNumber number, Awaited one, String text, Instant now) {
        var told = jdbc.sql("""
                        insert into notifications.notice (officer, kind, number, work, no, due, text, at)
                        select distinct officer, :kind, :number, :work, cast(:no as int), cast(:due as timestamptz),
                            :text, cast(:at as timestamptz)
                        from unnest(:officers) officer
                        on conflict on constraint notice_once do nothing
                        returning officer""")
                .param("officers", officers.toArray(Long[]::new))
                .param("kind", kind.name())
                .param("number", number.value())
                .param("work", one.kind().name())
                .param("no", one.no())
                .param("due", utc(one.due()))
                .param("text", text)
                .param("at", utc(now))
                .query(Long.class)
                .list();
        mail.write(told, kind, number, one);
    }

    private static String said(Awaited one, String how) {
        var end = "” " + how + " " + VietnameseTime.moment(one.due()) + ".";
        var start = word(one.kind()) + " “";
        var room = LONGEST_TEXT - start.length() - end.length();
        return start + (one.what().length() > room ? one.what().substring(0, room - 1) + "…" : one.what()) + end;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case STEP -> "Bước";
            case LEG -> "Phần việc";
            case CONSULTATION -> "Yêu cầu lấy ý kiến";
        };
    }
}
