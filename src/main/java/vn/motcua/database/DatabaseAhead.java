package vn.motcua.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database while the application puts its own parts together: PostgreSQL needs a second, and nobody needs
 * PostgreSQL in that second. What goes wrong is told where the database is first asked for.
 */
public final class DatabaseAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Spring says by it that it only looks for the parts, beside a server that has the data folder. */
    private static final String ONLY_LOOKING = "spring.aot.processing";

    /** The database that is being started. */
    record Starting(CompletableFuture<EmbeddedDatabase> database) {

        EmbeddedDatabase await() {
            try {
                return database.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException told ? told : failure;
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (embedded(environment) && !Boolean.getBoolean(ONLY_LOOKING)) {
            var folder = DatabaseConfiguration.folder(environment.getProperty("motcua.data-dir", ""));
            var durability = DatabaseConfiguration.durability(
                    environment.getProperty("motcua.db.throw-away", Boolean.class, false));
            var started = CompletableFuture.supplyAsync(
                    () -> EmbeddedDatabase.start(folder, durability),
                    task -> Thread.ofPlatform().daemon().name("database").start(task));
            context.getBeanFactory().registerSingleton("databaseAhead", new Starting(started));
        }
    }

    private static boolean embedded(Environment environment) {
        return environment.getProperty("motcua.db.url", "").isBlank()
                && !environment.getProperty("motcua.db.join-running", Boolean.class, false);
    }
}
