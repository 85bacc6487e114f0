package vn.motcua.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tries to sign in before they are evaluated, in one statement, so that parallel tries over several nodes cannot
 * exceed the limit: five, then a pause of fifteen minutes.
 */
@Component
class Attempts {

    static final int LIMIT = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one try; false when there is none left. */
    boolean take(String identity) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        insert into accounts.sign_in_attempts as a (identity, failed) values (:identity, 1)
                        on conflict (identity) do update
                        set failed = case when a.failed >= :limit then 1 else a.failed + 1 end,
                            locked_until = case when a.failed + 1 = :limit then :until end
                        where a.locked_until is null or a.locked_until <= :now
                        returning failed
                        """)
                .param("identity", identity)
                .param("limit", LIMIT)
                .param("now", now)
                .param("until", now.plus(PAUSE))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The try was right so far, but the sign-in is not complete: gives back this one only. */
    void giveBack(String identity) {
        jdbc.sql("""
                        update accounts.sign_in_attempts
                        set failed = greatest(failed - 1, 0), locked_until = null
                        where identity = :identity
                        """).param("identity", identity).update();
    }

    void forget(String identity) {
        jdbc.sql("delete from accounts.sign_in_attempts where identity = :identity")
                .param("identity", identity)
                .update();
    }
}
