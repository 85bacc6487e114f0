package vn.motcua.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Takes command objects from the Spring application, which is started when the first is needed, without its web side. */
final class CommandObjects implements IFactory, AutoCloseable {

    private final Class<?> application;
    private @Nullable ConfigurableApplicationContext context;

    CommandObjects(Class<?> application) {
        this.application = application;
    }

    @Override
    public <T> T create(Class<T> type) throws Exception {
        return type.isAnnotationPresent(Component.class)
                ? started().getBean(type)
                : CommandLine.defaultFactory().create(type);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    /** Joins the database of a server that runs on the same data folder; only what the command needs is made. */
    private ConfigurableApplicationContext started() {
        if (context == null) {
            context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .run("--motcua.db.join-running=true", "--db-scheduler.enabled=false", "--logging.level.root=warn");
        }
        return context;
    }
}
