package vn.motcua.worklists;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A bulk as a job: on whichever node is free, once at a time, and taken up again where a node that died left it. */
@Configuration(proxyBeanMethods = false)
class BulkTask {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("bulk");

    @Bean
    OneTimeTask<Void> bulk(BulkRun run) {
        return Tasks.oneTime(RUN)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, context) -> run.run(
                        UUID.fromString(instance.getId()), context.getExecution().consecutiveFailures >= TRIES - 1));
    }
}
