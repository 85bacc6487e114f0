package vn.motcua.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person at a browser of their own, who knows a page by its words. Every page they come to is checked. */
final class Person implements AutoCloseable {

    private static final String SHORTCUT = "( Ctrl ⏎| F\\d| p)?";
    private static final String OPTIONAL = "( \\(không bắt buộc\\))?";
    private static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext browser;
    private final Device device;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response answer;
    private int arrivals;
    private boolean passing;

    /** @param session cookies of an earlier visit; null for a first one */
    Person(String address, Device device, @Nullable String session) {
        this.device = device;
        browser = Chromium.browser().newContext(device.context(address).setStorageState(session));
        browser.setDefaultTimeout(30_000);
        page = browser.newPage();
        page.onResponse(this::answered);
        page.onLoad(loaded -> arrivals++);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    Person open(String path) {
        return arrive(() -> page.navigate(path));
    }

    /** Presses a button that leads to another page, or to this one again. */
    Person press(String button) {
        return arrive(() -> button(button).click());
    }

    /** Does something that leads to another page, or to this one again. */
    Person comes(Runnable step) {
        return arrive(step);
    }

    /** Presses a button that works on this page only. */
    Person use(String button) {
        button(button).click();
        return this;
    }

    /** Scans a code, or types it and ends with Enter, on whatever page of the desk. */
    Person scan(String code) {
        var box = page.getByRole(AriaRole.SEARCHBOX);
        box.fill(code);
        return arrive(() -> box.press("Enter"));
    }

    /** Looks something up in the search box of the page. */
    Person search(String words) {
        var box = page.locator("main").getByRole(AriaRole.SEARCHBOX);
        box.fill(words);
        return arrive(() -> box.press("Enter"));
    }

    /** Moves on from a field, as Enter or Tab does after a scan. */
    Person leave(String label) {
        labelled(label).press("Tab");
        return this;
    }

    Person holds(String label, String value) {
        assertThat(labelled(label)).hasValue(value);
        return this;
    }

    /** From here on goes through pages whose check another journey makes. */
    Person passing() {
        passing = true;
        return this;
    }

    /** Goes some steps through pages whose check another journey makes. */
    <T> T inPassing(Supplier<T> steps) {
        var before = passing;
        passing = true;
        try {
            return steps.get();
        } finally {
            passing = before;
        }
    }

    /** Follows a link of the page itself. */
    Person follow(String link) {
        return arrive(() -> link(link).click());
    }

    Person fill(String label, String value) {
        labelled(label).fill(value);
        return this;
    }

    /** Picks one of a list. */
    Person pick(String label, String option) {
        labelled(label).selectOption(option);
        return this;
    }

    /** Ticks a box, or one of a few. */
    Person tick(String label) {
        labelled(label).check();
        return this;
    }

    /** Hands in a file for a paper: with scripts it goes as soon as it is chosen. */
    Person handIn(String paper, FilePayload file) {
        var part = page.locator("section.paper").filter(new Locator.FilterOptions().setHasText(paper));
        var input = part.locator("input[type=file]");
        input.setInputFiles(file);
        if (!device.scripts()) {
            arrive(() -> part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tải lên"))
                    .click());
        }
        assertThat(part.locator(".files")).containsText(file.name);
        return check();
    }

    /** Hands in a file and goes on at once: with scripts before it has arrived. */
    Person handInAndGoOn(String paper, FilePayload file) {
        if (!device.scripts()) {
            return handIn(paper, file).press("Tiếp tục");
        }
        page.locator("section.paper")
                .filter(new Locator.FilterOptions().setHasText(paper))
                .locator("input[type=file]")
                .setInputFiles(file);
        return press("Tiếp tục");
    }

    Person sees(String... texts) {
        for (var text : texts) {
            assertThat(page.locator("body")).containsText(text);
        }
        return this;
    }

    Person seesNot(String... texts) {
        for (var text : texts) {
            assertThat(page.locator("body")).not().containsText(text);
        }
        return this;
    }

    Person headed(String title) {
        assertThat(page.locator("h1")).containsText(title);
        return this;
    }

    /** The words of the first part of the page that fits. */
    String read(String selector) {
        return page.locator(selector).first().innerText();
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    Page page() {
        return page;
    }

    /** What a link leads to, got with this person's session, as a browser's own viewer or download does. */
    byte[] fetch(String link) {
        var answered = browser.request().get(requireNonNull(link(link).getAttribute("href")));
        assertThat(answered.status()).as(link).isEqualTo(200);
        return answered.body();
    }

    /** Does something that asks for a paper in a window of its own, whether or not this browser can show it. */
    Person asksFor(String paper, Runnable step) {
        var asked = new AtomicBoolean();
        browser.onRequest(request -> {
            if (request.url().contains(paper)) {
                asked.set(true);
            }
        });
        step.run();
        page.waitForCondition(asked::get);
        return this;
    }

    /** Saves what a link leads to. */
    byte[] download(String link) {
        var download = page.waitForDownload(() -> link(link).click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the whole page, so that somebody may look at it. */
    Person picture(String name) {
        var file = PICTURES.resolve("%s-%d.png".formatted(name, device.width()));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    /** Keeps a picture of what is on the screen, for the README: in the folder that {@code -Dpictures} names. */
    Person pictureOfScreen(String name) {
        var folder = Path.of(System.getProperty("pictures", PICTURES.toString()));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        return this;
    }

    /** The session, for another browser of the same person. */
    String session() {
        return browser.storageState();
    }

    @Override
    public void close() {
        browser.close();
    }

    private Person arrive(Runnable step) {
        var before = arrivals;
        step.run();
        page.waitForCondition(() -> arrivals > before);
        page.waitForLoadState(LoadState.LOAD);
        return check();
    }

    private Person check() {
        assertThat(complaints).as("complaints of the browser on %s", page.url()).isEmpty();
        if (!passing) {
            PageCheck.check(page, device, requireNonNull(answer));
        }
        return this;
    }

    private void answered(Response response) {
        if (response.request().isNavigationRequest()) {
            answer = response;
        } else if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(whole(name, SHORTCUT)));
    }

    private Locator link(String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(whole(name, SHORTCUT)));
    }

    private Locator labelled(String label) {
        return page.getByLabel(whole(label, OPTIONAL)).filter(new Locator.FilterOptions().setVisible(true));
    }

    /** Exactly these words, perhaps with what the page adds to them. */
    private static Pattern whole(String words, String added) {
        return Pattern.compile("^\\s*" + words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0") + added + "\\s*$");
    }
}
