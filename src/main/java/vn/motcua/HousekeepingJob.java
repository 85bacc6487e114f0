package vn.motcua;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/** Lets every module tidy once an hour; a module that fails is tried again in the next hour. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class HousekeepingJob {

    private final List<Housekeeping> modules;
    private final Clock clock;

    HousekeepingJob(List<Housekeeping> modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidy() {
        var now = clock.instant();
        modules.forEach(module -> module.tidy(now));
    }
}
