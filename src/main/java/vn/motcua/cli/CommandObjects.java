package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import vn.motcua.database.ThrowAwayDatabase;

/** Takes command objects from the Spring application, which is started when the first is needed, without its web side. */
final class CommandObjects implements IFactory, AutoCloseable {

    private final Class<?> application;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Path scratch;

    CommandObjects(Class<?> application) {
        this.application = application;
    }

    @Override
    public <T> T create(Class<T> type) throws Exception {
        return type.isAnnotationPresent(Component.class)
                ? started(type).getBean(type)
                : CommandLine.defaultFactory().create(type);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (scratch != null) {
            FileSystemUtils.deleteRecursively(scratch.toFile());
        }
    }

    /** Joins the database of a server that runs on the same data folder; only what the command needs is made. */
    private ConfigurableApplicationContext started(Class<?> command) throws IOException {
        if (context == null) {
            var arguments = new ArrayList<>(List.of(
                    "--db-scheduler.enabled=false",
                    // The health of a server is nothing to a command, and not made for one.
                    "--management.endpoint.health.validate-group-membership=false",
                    "--logging.level.root=warn"));
            arguments.addAll(database(command.getAnnotation(ThrowAwayDatabase.class)));
            context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .run(arguments.toArray(String[]::new));
        }
        return context;
    }

    private List<String> database(@Nullable ThrowAwayDatabase throwAway) throws IOException {
        if (throwAway == null) {
            return List.of("--motcua.db.join-running=true");
        }
        scratch = Files.createTempDirectory("motcua-");
        return Stream.concat(
                        Stream.of("motcua.db.url=", "motcua.db.throw-away=true", "motcua.data-dir=" + scratch),
                        Arrays.stream(throwAway.properties()))
                .map(property -> "--" + property)
                .toList();
    }
}
