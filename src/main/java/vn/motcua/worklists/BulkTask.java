package vn.motcua.worklists;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A bulk as a job: on whichever node is free, once at a time, and taken up again where a node that died left it. */
@Configuration(proxyBeanMethods = false)
class BulkTask {

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("bulk");

    @Bean
    OneTimeTask<Void> bulk(BulkRun run) {
        return Tasks.oneTime(RUN).execute((instance, context) -> run.run(UUID.fromString(instance.getId())));
    }
}
