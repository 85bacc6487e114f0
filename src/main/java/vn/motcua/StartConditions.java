package vn.motcua;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.vocabulary.SampleMode;
import vn.motcua.vocabulary.StartCondition;

/** Stops the start of a server that is not safe for real people: outside sample mode every condition must hold. */
@Configuration(proxyBeanMethods = false)
class StartConditions {

    @Bean
    SampleMode sampleMode(@Value("${motcua.sample}") boolean on) {
        return new SampleMode(on);
    }

    @Bean
    @ConditionalOnWebApplication
    SmartInitializingSingleton startConditionsHold(SampleMode sample, List<StartCondition> conditions) {
        return () -> {
            var faults = sample.on()
                    ? List.<String>of()
                    : conditions.stream().flatMap(c -> c.faults().stream()).toList();
            if (!faults.isEmpty()) {
                throw new NotSafeToStart(faults);
            }
        };
    }
}
