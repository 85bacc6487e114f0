package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;

class AccountHousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void deadTokensGoAndLiveOnesStay() {
        var jdbc = TestDatabase.fresh().jdbc();
        for (var hour : new int[] {-1, 1}) {
            jdbc.sql("""
                            insert into accounts.api_token (hash, actor_kind, actor_id, issued_at, expires_at)
                            values (decode(md5(:hour::text), 'hex'), 'CITIZEN', :hour, :at, :at)""")
                    .param("hour", hour)
                    .param("at", Timestamp.from(NOW.plus(Duration.ofHours(hour))))
                    .update();
        }

        new AccountHousekeeping(jdbc).tidy(NOW);

        assertThat(jdbc.sql("select actor_id from accounts.api_token")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
    }

    @Test
    void theSignInLogIsKeptForTwoYears() {
        var jdbc = TestDatabase.fresh().jdbc();
        for (var days : new int[] {1, 729, 731}) {
            jdbc.sql("insert into accounts.sign_in_log (at, identity, outcome) values (:at, :days, 'SIGNED_IN')")
                    .param("at", Timestamp.from(NOW.minus(Duration.ofDays(days))))
                    .param("days", Integer.toString(days))
                    .update();
        }

        new AccountHousekeeping(jdbc).tidy(NOW);

        assertThat(jdbc.sql("select identity from accounts.sign_in_log order by at desc")
                        .query(String.class)
                        .list())
                .containsExactly("1", "729");
    }
}
