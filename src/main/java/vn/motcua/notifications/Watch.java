package vn.motcua.notifications;

import static vn.motcua.notifications.Rows.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.AwaitedWork;
import vn.motcua.dossiers.DossierMoved;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.EventType;

/**
 * Which dossiers are to be looked at, and when. Every action on a dossier asks for it in its own transaction: undone with the
 * action, never lost once it is done.
 */
@Component
class Watch {

    private static final Set<EventType> HANDED_ON = EnumSet.of(
            EventType.ASSIGNED,
            EventType.FORWARDED,
            EventType.SENT_BACK,
            EventType.LEG_RETURNED,
            EventType.APPRAISED,
            EventType.SUBMITTED_FOR_SIGNATURE,
            EventType.SUPPLEMENTED);

    private final JdbcClient jdbc;
    private final AwaitedWork work;
    private final Clock clock;

    Watch(JdbcClient jdbc, AwaitedWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    @EventListener
    void on(DossierMoved moved) {
        if (moved.after() != DossierState.IN_PROGRESS) {
            return;
        }
        jdbc.sql("""
                        insert into notifications.watch (number, arrived, look_at) values (:number, :arrived, :at)
                        on conflict on constraint watch_pk do update
                        set look_at = least(watch.look_at, excluded.look_at), arrived = watch.arrived or excluded.arrived""")
                .param("number", moved.number().value())
                .param("arrived", HANDED_ON.contains(moved.type()))
                .param("at", utc(moved.at()))
                .update();
    }

    /** Watches what was moved by a node that knew of no notices, or before there were any. */
    @Transactional
    void catchUp() {
        jdbc.sql("""
                        insert into notifications.watch (number, look_at)
                        select number, cast(:now as timestamptz) from unnest(:numbers) number
                        on conflict on constraint watch_pk do nothing""")
                .param("now", utc(clock.instant()))
                .param(
                        "numbers",
                        work.running().stream().map(DossierNumber::value).toArray(String[]::new))
                .update();
    }

    /** Those whose moment has come, the longest overdue first. */
    List<DossierNumber> ripe(Instant now, int most) {
        return jdbc.sql("select number from notifications.watch where look_at <= :now order by look_at limit :most")
                .param("now", utc(now))
                .param("most", most)
                .query((row, n) -> new DossierNumber(row.getString("number")))
                .list();
    }

    /**
     * Takes one in hand until the transaction ends: whether a step was handed on; empty when another node has it or it was not
     * its time.
     */
    Optional<Boolean> take(DossierNumber number, Instant now) {
        return jdbc.sql("""
                        select arrived from notifications.watch
                        where number = :number and look_at <= :now for update skip locked""")
                .param("number", number.value())
                .param("now", utc(now))
                .query(Boolean.class)
                .optional();
    }

    void lookAgain(DossierNumber number, Instant at) {
        jdbc.sql("update notifications.watch set look_at = :at, arrived = false where number = :number")
                .param("at", utc(at))
                .param("number", number.value())
                .update();
    }

    /** Leaves it as it is until later, so that what fails for one dossier holds up no other. */
    void postpone(DossierNumber number, Instant at) {
        jdbc.sql("update notifications.watch set look_at = :at where number = :number")
                .param("at", utc(at))
                .param("number", number.value())
                .update();
    }

    void forget(DossierNumber number) {
        jdbc.sql("delete from notifications.watch where number = :number")
                .param("number", number.value())
                .update();
    }
}
