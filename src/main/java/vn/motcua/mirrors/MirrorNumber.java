package vn.motcua.mirrors;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.vocabulary.InvalidInput;

/**
 * The number a dossier has in its source, whose it is alone: it may look like one of ours, or like one of another source. Read
 * in any case and with spaces left out.
 */
public record MirrorNumber(@JsonValue String value) {

    private static final Pattern READABLE = Pattern.compile("(?=.*[0-9])[0-9A-ZĐ][0-9A-ZĐ._-]{3,59}");

    public MirrorNumber {
        if (!READABLE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number of a dossier: " + value);
        }
    }

    /** Throws {@link InvalidInput} for what cannot be a number. */
    public static MirrorNumber parse(String text) {
        return find(text)
                .orElseThrow(
                        () -> new InvalidInput(
                                "number",
                                "Mã hồ sơ gồm 4 đến 60 chữ cái, chữ số, dấu chấm, gạch ngang hoặc gạch dưới, có ít nhất một chữ số."));
    }

    /** The number that somebody wrote; empty when it cannot be one. */
    public static Optional<MirrorNumber> find(String text) {
        return Optional.of(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .filter(number -> READABLE.matcher(number).matches())
                .map(MirrorNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
