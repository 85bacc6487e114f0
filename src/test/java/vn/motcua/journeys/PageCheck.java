package vn.motcua.journeys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What every page a person comes to must keep, on every device. A page built like one that was found accessible before is
 * not asked again: axe is the slowest thing on a journey.
 */
final class PageCheck {

    /** Bytes a first visit costs: the page, its styles and its scripts, as they come over the wire. */
    private static final int BUDGET = 60 * 1024;

    /**
     * How a page is built, without its words: every element with its classes and whatever else counts for accessibility,
     * rows of a kind told once.
     */
    private static final String BUILD = """
            () => {
                const told = (element) => {
                    const marks = [...element.attributes]
                        .filter(one => /^(class|role|type|scope|lang|for|alt|title|tabindex|aria-.*)$/.test(one.name))
                        .map(one => one.name + (/^(for|alt|title|aria-label|aria-labelledby|aria-describedby)$/.test(one.name)
                            ? (one.value ? "=…" : "=") : "=" + one.value));
                    const text = [...element.childNodes].some(one => one.nodeType === 3 && one.data.trim()) ? "t" : "";
                    const parts = [...element.children].map(told).filter((one, i, all) => one !== all[i - 1]);
                    return element.localName + marks.sort().join(" ") + text + "(" + parts.join(",") + ")";
                };
                return told(document.documentElement);
            }""";

    private static final Set<String> FOUND_ACCESSIBLE = ConcurrentHashMap.newKeySet();
    private static final Map<String, Integer> ASSETS = new ConcurrentHashMap<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable Page twin;
    private static @Nullable Response shown;

    private PageCheck() {}

    static void check(Page page, Device device, Response answer) {
        var where = page.url();
        fitsTheScreen(page, device, where);
        isLight(page, answer, where);
        if (FOUND_ACCESSIBLE.add(device + " " + page.evaluate(BUILD))) {
            isAccessible(device.scripts() ? page : twin(page, device, answer), where);
        }
    }

    private static void fitsTheScreen(Page page, Device device, String where) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", where)
                .isLessThanOrEqualTo(device.width());
    }

    private static void isLight(Page page, Response answer, String where) {
        var assets = (List<?>) page.evaluate("""
                [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map(asset => asset.href || asset.src)""");
        var weight = answer.request().sizes().responseBodySize
                + assets.stream().mapToInt(asset -> weigh((String) asset)).sum();
        assertThat(weight).as("bytes of %s", where).isLessThanOrEqualTo(BUDGET);
    }

    private static void isAccessible(Page page, String where) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly())
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())))
                .as("accessibility of %s", where)
                .isEmpty();
    }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** The same page where axe, itself a script, can run; its own scripts stay away as before. */
    private static Page twin(Page page, Device device, Response answer) {
        shown = answer;
        if (twin == null) {
            twin = Chromium.browser()
                    .newPage(new Browser.NewPageOptions().setViewportSize(device.width(), device.height()));
            twin.route("**/*", PageCheck::serve);
        }
        twin.navigate(page.url());
        return twin;
    }

    private static void serve(Route route) {
        if (route.request().isNavigationRequest()) {
            var html = requireNonNull(shown).text();
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
        } else if (route.request().resourceType().equals("script")) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static int weigh(String asset) {
        return ASSETS.computeIfAbsent(asset, address -> {
            try {
                return CLIENT.send(
                                HttpRequest.newBuilder(URI.create(address))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body()
                        .length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }
}
