package vn.motcua.desk;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;

/** A dossier's number as a scanner reads it: off a bar code, or inside the address of a slip's QR code. */
final class DossierCode {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z.]{2,40}-\\d{6}-\\d{4,6}");
    private static final Pattern WHOLE = Pattern.compile("(HTTPS?://\\S+[?&]NUMBER=)?" + NUMBER + "(-\\d{2})?(&\\S*)?");

    private DossierCode() {}

    /** The number wherever it stands in what was typed; null when there is none. */
    static @Nullable DossierNumber in(String typed) {
        var number = NUMBER.matcher(bare(typed));
        return number.find() ? DossierNumber.parse(number.group()) : null;
    }

    /** The number when a field holds nothing but a code; null for anything else, such as a sentence that names a dossier. */
    static @Nullable DossierNumber alone(String typed) {
        return WHOLE.matcher(bare(typed)).matches() ? in(typed) : null;
    }

    private static String bare(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
