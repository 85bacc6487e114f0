package vn.motcua.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.vocabulary.Actor;

/** Lets changes to the calendar through one after another, writes down who made them, and has the copies in memory renewed. */
@Component
class CalendarChanges {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Calendars calendars;

    CalendarChanges(JdbcClient jdbc, Clock clock, Calendars calendars) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Waits for its turn and returns what is there to change; belongs into the transaction of the change. */
    CalendarRows begin() {
        jdbc.sql("update calendar.edition set number = number + 1").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendars.forget();
            }
        });
        return CalendarRows.read(jdbc);
    }

    void write(Actor by, String action, String detail) {
        jdbc.sql("""
                        insert into calendar.change (at, actor, actor_officer, action, detail)
                        values (:at, :actor, :officer, :action, :detail)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", by.name())
                .param("officer", by instanceof Actor.Officer officer ? officer.officer() : null)
                .param("action", action)
                .param("detail", detail)
                .update();
    }
}
