package vn.motcua.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.calendar.Province;

/** What runs by itself, on whichever node is free: the warnings, their e-mail, and the search for dossiers that nobody watches. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    static final Schedule EVERY_MORNING = new Daily(Province.ZONE, LocalTime.of(7, 0));

    @Bean
    RecurringTask<Void> warning(Ladder ladder) {
        return Tasks.recurring("warning", FixedDelay.ofMinutes(1)).execute((instance, context) -> ladder.climb());
    }

    @Bean
    RecurringTask<Void> unwatched(Watch watch) {
        return Tasks.recurring("unwatched", FixedDelay.ofHours(1)).execute((instance, context) -> watch.catchUp());
    }

    @Bean
    RecurringTask<Void> mail(Postman postman) {
        return Tasks.recurring("mail", FixedDelay.ofMinutes(1)).execute((instance, context) -> postman.carry());
    }

    @Bean
    RecurringTask<Void> digest(Digest digest) {
        return Tasks.recurring("digest", EVERY_MORNING).execute((instance, context) -> digest.write());
    }
}
