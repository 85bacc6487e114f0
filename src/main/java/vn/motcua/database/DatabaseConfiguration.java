package vn.motcua.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Gives the application its database: the one that {@code MOTCUA_DB_URL} names, or else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${motcua.data-dir:}") String path) {
        return folder(path);
    }

    @Bean
    @Lazy
    EmbeddedDatabase embeddedDatabase(
            DataFolder folder,
            @Value("${motcua.db.throw-away:false}") boolean throwAway,
            ObjectProvider<DatabaseAhead.Starting> ahead) {
        var starting = ahead.getIfAvailable();
        return starting == null ? EmbeddedDatabase.start(folder, durability(throwAway)) : starting.await();
    }

    static DataFolder folder(String path) {
        return path.isBlank() ? DataFolder.ofUser(System.getenv()) : new DataFolder(Path.of(path));
    }

    static Durability durability(boolean throwAway) {
        return throwAway ? Durability.THROW_AWAY : Durability.DURABLE;
    }

    @Bean
    JdbcConnectionDetails database(
            @Value("${motcua.db.url:}") String url,
            @Value("${motcua.db.user:}") String user,
            @Value("${motcua.db.password:}") String password,
            @Value("${motcua.db.join-running:false}") boolean joinRunning,
            DataFolder folder,
            ObjectProvider<EmbeddedDatabase> embedded) {
        if (!url.isBlank()) {
            return new ConnectionDetails(Login.external(url, user, password));
        }
        var running = joinRunning ? EmbeddedDatabase.running(folder).orElse(null) : null;
        return new ConnectionDetails(
                running != null ? running : embedded.getObject().login());
    }

    /** What Spring Boot builds the connection pool from. */
    record ConnectionDetails(Login login) implements JdbcConnectionDetails {

        @Override
        public @Nullable String getUsername() {
            return login.user();
        }

        @Override
        public @Nullable String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }
}
