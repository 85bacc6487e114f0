package vn.motcua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drill: the database goes away under the application, and comes back. */
class DatabaseDownTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(DatabaseConfiguration.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    DataSourceHealthContributorAutoConfiguration.class));

    @TempDir
    Path path;

    @Test
    void aDeadDatabaseIsToldWithinSecondsAndALivingOneUsedAgainByItself() {
        var first = EmbeddedDatabase.start(new DataFolder(path), Durability.THROW_AWAY);
        application
                .withPropertyValues(
                        "motcua.db.url=" + first.login().url(),
                        "motcua.db.user=" + first.login().user(),
                        "motcua.db.password=" + first.login().password())
                .run(context -> {
                    assertThat(health(context)).isEqualTo(Status.UP);

                    first.close();
                    var asked = System.nanoTime();
                    assertThatThrownBy(() -> ask(context)).isInstanceOf(DataAccessResourceFailureException.class);
                    assertThatThrownBy(() -> ask(context)).isInstanceOf(DataAccessResourceFailureException.class);
                    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(12));
                    assertThat(health(context)).isEqualTo(Status.DOWN);

                    try (var second = EmbeddedDatabase.start(new DataFolder(path), Durability.THROW_AWAY)) {
                        assertThat(second.login().url()).isEqualTo(first.login().url());
                        await().atMost(Duration.ofSeconds(10))
                                .ignoreExceptions()
                                .untilAsserted(() -> assertThat(ask(context)).isEqualTo(1));
                        assertThat(health(context)).isEqualTo(Status.UP);
                    }
                });
    }

    @Test
    void aKilledEmbeddedDatabaseIsBackUnderTheRunningApplicationWithinTenSeconds() {
        application.withPropertyValues("motcua.data-dir=" + path).run(context -> {
            assertThat(ask(context)).isEqualTo(1);
            var killed = context.getBean(EmbeddedDatabase.class).pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .until(() -> context.getBean(EmbeddedDatabase.class).pid() != killed && ask(context) == 1);
        });
    }

    private static int ask(ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select 1")
                .query(Integer.class)
                .single();
    }

    private static Status health(ApplicationContext context) {
        return Objects.requireNonNull(context.getBean(HealthIndicator.class).health())
                .getStatus();
    }
}
