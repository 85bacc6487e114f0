package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.vocabulary.Actor;

/**
 * Lets changes to the calendar through one after another, writes down and tells who made them, and has the copies in memory
 * renewed.
 */
@Component
class CalendarChanges {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    CalendarChanges(JdbcClient jdbc, Clock clock, Calendars calendars, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendars = calendars;
        this.events = events;
    }

    /** The days a change may make count otherwise, of one agency or of all; {@code what} tells it to those it touches. */
    record Days(@Nullable Long agency, LocalDate from, LocalDate to, String what) {

        static Days one(@Nullable Long agency, LocalDate day, String what) {
            return new Days(agency, day, day, what + " " + VietnameseTime.date(day));
        }

        static Days since(@Nullable Long agency, LocalDate day, String what) {
            return new Days(agency, day, WorkingCalendar.LAST, what + " từ " + VietnameseTime.date(day));
        }
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

    /** Writes the change down and tells it to whoever listens, all in its own transaction. */
    CalendarChanged write(Actor by, String action, String detail, Days days) {
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
        var changed = new CalendarChanged(
                CalendarRows.edition(jdbc), days.agency(), days.from(), days.to(), days.what(), by.name());
        events.publishEvent(changed);
        return changed;
    }
}
