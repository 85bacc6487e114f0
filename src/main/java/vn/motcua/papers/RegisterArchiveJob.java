package vn.motcua.papers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Archives closed registers; on one node at a time, since a volume is long work. */
@Configuration(proxyBeanMethods = false)
class RegisterArchiveJob {

    @Bean
    RecurringTask<Void> registers(RegisterArchive archive) {
        return Tasks.recurring("registers", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> archive.archiveWhatIsClosed());
    }
}
