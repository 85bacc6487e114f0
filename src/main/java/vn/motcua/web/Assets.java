package vn.motcua.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Style sheets, scripts and images: each has a hash of its content in its URL, so that browsers keep it for a year. */
@Component("webAssets")
public class Assets {

    private final Properties urls;

    Assets() {
        try {
            urls = PropertiesLoaderUtils.loadProperties(new ClassPathResource("assets.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("the front end is not built: run the Maven build once", e);
        }
    }

    String url(String name) {
        var url = urls.getProperty(name);
        if (url == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return url;
    }
}
