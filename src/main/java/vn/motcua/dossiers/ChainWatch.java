package vn.motcua.dossiers;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the chains be looked at each night for an hour at most, and says in the group {@code history} of health whether all
 * hold.
 */
@Component("chains")
@ConditionalOnWebApplication
class ChainWatch implements HealthIndicator {

    private static final Duration A_NIGHT = Duration.ofHours(1);

    private final ChainRounds rounds;

    ChainWatch(ChainRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(cron = "0 0 1 * * *", zone = "Asia/Ho_Chi_Minh")
    void look() {
        rounds.go(A_NIGHT);
    }

    @Override
    public Health health() {
        var broken = rounds.broken();
        var health = broken.isEmpty() ? Health.up() : Health.down();
        var last = rounds.lastWholeRound();
        return health.withDetail("broken", broken.size())
                .withDetail("lastWholeRound", last == null ? "never" : last.toString())
                .build();
    }
}
