package vn.motcua.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The browser of all journeys of a run; Debian's package, since nothing is downloaded. It ends with the tests' JVM. */
public final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** Fails when there is none: a journey nobody walked proves nothing. */
    public static synchronized Browser browser() {
        if (browser == null) {
            browser = launch();
        }
        return browser;
    }

    private static Browser launch() {
        var named = System.getenv("PLAYWRIGHT_CHROMIUM");
        var executable = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException("""
                    The journeys need a browser and there is none at %s. Run bin/check, which installs it; or: \
                    apt-get install chromium; or name one in PLAYWRIGHT_CHROMIUM.""".formatted(executable));
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setEnv(inVietnamese())
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    private static Map<String, String> inVietnamese() {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "vi");
        return environment;
    }
}
