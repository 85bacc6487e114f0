package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.vocabulary.TimeTravel;

@MotCuaTest
class ApplicationStartTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void startsOnAMigratedDatabase() {
        assertThat(jdbc.sql("select count(*) from sessions.session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void clockOfTheApplicationFollowsATimeTraveller() {
        var then = Instant.parse("2021-08-20T02:00:00Z");

        TimeTravel.at(then).run(() -> assertThat(clock.instant()).isEqualTo(then));

        assertThat(clock.instant()).isAfter(then);
    }
}
