package vn.motcua.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.database.DataFolder;

/** Puts the files beside the database, in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileLimits.class)
class DocumentsConfiguration {

    @Bean
    ContentStore contentStore(DataFolder folder, Clock clock) throws IOException {
        return new ContentStore(folder.files(), clock.instant());
    }

    @Bean
    ContentCheck contentCheck() {
        return new ContentCheck(new BoundedWork(Duration.ofSeconds(10)));
    }
}
