package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void of200ParallelTriesOverTwoNodesFiveAreEvaluated() throws Exception {
        var node = at(NOW);
        var otherNode = at(NOW);
        try (var threads = Executors.newFixedThreadPool(20)) {
            var tries = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? node : otherNode).take("officer:1"))
                    .toList());

            assertThat(tries.stream().filter(Future::resultNow)).hasSize(5);
        }
    }

    @Test
    void aPauseOfFifteenMinutesGivesFiveNewTries() {
        take("officer:1", NOW, 5);

        assertThat(at(NOW.plus(Duration.ofMinutes(14))).take("officer:1")).isFalse();
        assertThat(take("officer:1", NOW.plus(Duration.ofMinutes(15)), 6)).isEqualTo(5);
    }

    @Test
    void aTryThatWasRightIsGivenBackButEarlierWrongOnesStayCounted() {
        take("officer:1", NOW, 5);
        at(NOW).giveBack("officer:1");

        assertThat(take("officer:1", NOW, 3)).isEqualTo(1);
    }

    @Test
    void aWholeSignInForgetsAllAndTheTriesOfOthersDoNotCount() {
        take("officer:1", NOW, 4);
        at(NOW).forget("officer:1");

        assertThat(take("officer:1", NOW, 9)).isEqualTo(5);
        assertThat(take("officer:2", NOW, 9)).isEqualTo(5);
    }

    private long take(String identity, Instant when, int times) {
        var attempts = at(when);
        return IntStream.range(0, times).filter(i -> attempts.take(identity)).count();
    }

    private Attempts at(Instant when) {
        return new Attempts(database.jdbc(), Clock.fixed(when, ZoneOffset.UTC));
    }
}
