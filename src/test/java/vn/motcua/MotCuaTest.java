package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostgreSQL database of its own. Tests with the same annotation and properties share
 * one application and its database, so they must not count on it being empty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = MotCuaTest.OwnDatabase.class)
public @interface MotCuaTest {

    /** {@code RANDOM_PORT} for a real server, as browser tests need it. */
    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    /** Gives each application context a fresh database and a folder for its files. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.fresh();
            TestPropertyValues.of(
                            "motcua.db.url=" + database.url(),
                            "motcua.data-dir=target/test-database/%d/%s"
                                    .formatted(ProcessHandle.current().pid(), database.name()),
                            // A few hundred dossiers take seconds to play; a test that wants them says so.
                            "motcua.sample-dossiers="
                                    + context.getEnvironment().getProperty("motcua.sample-dossiers", "false"),
                            "motcua.secret-key=a secret of the tests, long enough to start",
                            "spring.datasource.hikari.maximum-pool-size=8",
                            // All applications of a run share one server: one that nobody tests just now lets go.
                            "spring.datasource.hikari.minimum-idle=0",
                            "spring.datasource.hikari.idle-timeout=10000")
                    .applyTo(context);
        }
    }
}
