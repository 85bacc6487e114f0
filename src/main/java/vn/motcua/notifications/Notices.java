package vn.motcua.notifications;

import static vn.motcua.notifications.Rows.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Housekeeping;
import vn.motcua.vocabulary.NotFound;

/** An officer's own notices; nobody else sees them. They are kept a quarter of a year. */
@Component
public class Notices implements Housekeeping {

    /** Counts stop here: nobody needs to know whether 100 or 140 are unread. */
    public static final int COUNTED_UP_TO = 100;

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them; {@code read} is null until its officer has seen it. */
    public record Notice(
            long id,
            NoticeKind kind,
            DossierNumber number,
            String text,
            Instant at,
            @Nullable Instant read) {}

    /** Newest first; {@code next} goes on after it and is null on the last page. */
    public record Listed(List<Notice> notices, @Nullable Long next) {}

    /** How many are unread, up to {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public int unread(Actor.Officer officer) {
        return jdbc.sql("""
                        select count(*) from (select from notifications.notice
                            where officer = :officer and read_at is null limit :most) unread""")
                .param("officer", officer.officer())
                .param("most", COUNTED_UP_TO)
                .query(Integer.class)
                .single();
    }

    /** @param before only those older than this one; null begins with the newest */
    @Transactional(readOnly = true)
    public Listed page(Actor.Officer officer, @Nullable Long before, int size) {
        var found = jdbc.sql("""
                        select id, kind, number, text, at, read_at from notifications.notice
                        where officer = :officer and id < :before order by id desc limit :most""")
                .param("officer", officer.officer())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", size + 1)
                .query((row, n) -> {
                    var read = row.getObject("read_at", OffsetDateTime.class);
                    return new Notice(
                            row.getLong("id"),
                            NoticeKind.valueOf(row.getString("kind")),
                            new DossierNumber(row.getString("number")),
                            row.getString("text"),
                            Rows.instant(row, "at"),
                            read == null ? null : read.toInstant());
                })
                .list();
        return found.size() <= size
                ? new Listed(found, null)
                : new Listed(found.subList(0, size), found.get(size - 1).id());
    }

    /**
     * Marks one as read; again changes nothing.
     *
     * @throws NotFound when it is another's
     */
    @Transactional
    public void read(Actor.Officer officer, long id) {
        var known = jdbc.sql("""
                        update notifications.notice set read_at = coalesce(read_at, :now)
                        where id = :id and officer = :officer""")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .param("officer", officer.officer())
                .update();
        if (known == 0) {
            throw new NotFound("Không tìm thấy thông báo này.");
        }
    }

    /** Marks all as read that the officer had before them: up to and with this one, so that none is passed over unseen. */
    @Transactional
    public void readUpTo(Actor.Officer officer, long newest) {
        jdbc.sql("""
                        update notifications.notice set read_at = :now
                        where officer = :officer and read_at is null and id <= :newest""")
                .param("now", utc(clock.instant()))
                .param("officer", officer.officer())
                .param("newest", newest)
                .update();
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from notifications.notice where at < :before")
                .param("before", utc(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                        delete from notifications.rung where told_at < :before
                            and not exists (select from notifications.watch where watch.number = rung.number)""").param("before", utc(now.minus(KEPT))).update();
    }
}
