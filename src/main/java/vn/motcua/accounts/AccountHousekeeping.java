package vn.motcua.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/** Forgets tokens that no longer open anything, and the sign-in log after two years. */
@Component
class AccountHousekeeping implements Housekeeping {

    private static final Duration SIGN_INS = Duration.ofDays(730);

    private final JdbcClient jdbc;

    AccountHousekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from accounts.api_token where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from accounts.sign_in_log where at < :before")
                .param("before", Timestamp.from(now.minus(SIGN_INS)))
                .update();
    }
}
