package vn.motcua.journeys;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** A keyboard that counts: every key, both of a chord, every letter of a text; what a scanner types is one scan. */
final class Keyboard {

    private final com.microsoft.playwright.Keyboard keys;
    private final Map<String, Integer> pressed = new LinkedHashMap<>();
    private int scans;

    Keyboard(Page page) {
        keys = page.keyboard();
    }

    void press(String key) {
        pressed.merge(key, key.split("\\+").length, Integer::sum);
        keys.press(key);
    }

    void type(String text) {
        pressed.merge("text", text.length(), Integer::sum);
        keys.type(text);
    }

    /** As a scanner does it: the code at once, and Enter behind it. */
    void scan(String code) {
        scans++;
        keys.type(code);
        keys.press("Enter");
    }

    int strokes() {
        return pressed.values().stream().mapToInt(Integer::intValue).sum();
    }

    int scans() {
        return scans;
    }

    /** What was pressed, with how many keys each. */
    Map<String, Integer> pressed() {
        return pressed;
    }
}
