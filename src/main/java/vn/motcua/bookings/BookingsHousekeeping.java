package vn.motcua.bookings;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/** Forgets keys that nobody will repeat; tickets and their history are kept for the figures. */
@Component
class BookingsHousekeeping implements Housekeeping {

    private static final Duration KEYS = Duration.ofDays(30);

    private final JdbcClient jdbc;

    BookingsHousekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from bookings.request_key where at < :before")
                .param("before", Tickets.utc(now.minus(KEYS)))
                .update();
    }
}
