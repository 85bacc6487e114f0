package vn.motcua.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text folded for searching: blind to marks, to old and new tone placement (Hoà = Hòa = hoa), to case. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private SearchText() {}

    /** Folds text; also maps the look-alikes Ð (U+00D0) and Ƣ (U+01A2) that stand in real data for Đ and Ư. */
    public static String fold(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('Ð', 'Đ')
                .replace('ð', 'đ')
                .replace('Ƣ', 'Ư')
                .replace('ƣ', 'ư');
        var bare = MARKS.matcher(Normalizer.normalize(composed, Normalizer.Form.NFD))
                .replaceAll("");
        var plain = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return GAPS.matcher(plain).replaceAll(" ").strip();
    }

    /** A text as it stands inside a LIKE pattern: its own wildcards mean themselves. */
    public static String forLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
