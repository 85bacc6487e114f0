package vn.motcua.reorganisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out approved plans when their day begins, and goes on with those that were cut off; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ReorganisationJob {

    @Bean
    RecurringTask<Void> reorganisation(Reorganise reorganise) {
        return Tasks.recurring("reorganisation", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> reorganise.carryOutDue());
    }
}
