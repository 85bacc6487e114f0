package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import vn.motcua.vocabulary.StartCondition;

class StartConditionsTest {

    private final WebApplicationContextRunner server = new WebApplicationContextRunner()
            .withUserConfiguration(StartConditions.class)
            .withBean("password", StartCondition.class, () -> () -> List.of("The password of an is published."))
            .withBean("secret", StartCondition.class, () -> () -> List.of("MOTCUA_SECRET_KEY is not set."))
            .withBean("good", StartCondition.class, () -> List::of);

    @Test
    void aDefaultPasswordStopsTheStartAndEveryReasonIsTold() {
        server.withPropertyValues("motcua.sample=false")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(NotSafeToStart.class)
                        .hasMessageContaining("The password of an is published.")
                        .hasMessageContaining("MOTCUA_SECRET_KEY is not set."));
    }

    @Test
    void theSampleProvinceStartsWithThem() {
        server.withPropertyValues("motcua.sample=true")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
