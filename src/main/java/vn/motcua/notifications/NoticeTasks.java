package vn.motcua.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself, on whichever node is free: the warnings, and the search for dossiers that nobody watches. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    @Bean
    RecurringTask<Void> warning(Ladder ladder) {
        return Tasks.recurring("warning", FixedDelay.ofMinutes(1)).execute((instance, context) -> ladder.climb());
    }

    @Bean
    RecurringTask<Void> unwatched(Watch watch) {
        return Tasks.recurring("unwatched", FixedDelay.ofHours(1)).execute((instance, context) -> watch.catchUp());
    }
}
