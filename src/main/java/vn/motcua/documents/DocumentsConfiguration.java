package vn.motcua.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the files beside the database, in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileLimits.class)
class DocumentsConfiguration {

    @Bean
    ContentStore contentStore(@Value("${motcua.data-dir}") Path dataFolder, Clock clock) throws IOException {
        return new ContentStore(dataFolder.resolve("files"), clock.instant());
    }

    @Bean
    ContentCheck contentCheck() {
        return new ContentCheck(new BoundedWork(Duration.ofSeconds(10)));
    }
}
