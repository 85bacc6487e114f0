package vn.motcua.mirrors;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/** Forgets keys that nobody will repeat and old refusals; what sources told is kept for good. */
@Component
class MirrorsHousekeeping implements Housekeeping {

    private static final Duration KEYS = Duration.ofDays(30);
    private static final Duration REFUSALS = Duration.ofDays(90);

    private final JdbcClient jdbc;

    MirrorsHousekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from mirrors.request_key where at < :before")
                .param("before", Rows.utc(now.minus(KEYS)))
                .update();
        jdbc.sql("delete from mirrors.refusal where at < :before")
                .param("before", Rows.utc(now.minus(REFUSALS)))
                .update();
    }
}
