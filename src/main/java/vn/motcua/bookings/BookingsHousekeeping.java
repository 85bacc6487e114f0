package vn.motcua.bookings;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Housekeeping;

/** Forgets keys that nobody will repeat, and who had booked; tickets, which name nobody, are kept for the figures. */
@Component
class BookingsHousekeeping implements Housekeeping {

    private static final Duration KEYS = Duration.ofDays(30);

    /** Names and telephone numbers are kept for a quarter, for whoever asks why they were not called. */
    private static final Duration APPOINTMENTS = Duration.ofDays(90);

    private final JdbcClient jdbc;

    BookingsHousekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from bookings.request_key where at < :before")
                .param("before", Tickets.utc(now.minus(KEYS)))
                .update();
        jdbc.sql("delete from bookings.appointment where day < :before")
                .param("before", Province.dateOf(now.minus(APPOINTMENTS)))
                .update();
    }
}
