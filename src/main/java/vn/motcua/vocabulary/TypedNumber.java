package vn.motcua.vocabulary;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type around the digits of a number makes no difference: full-width digits, blanks of any kind, dots, dashes. */
final class TypedNumber {

    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}.]");

    private TypedNumber() {}

    static String bare(String typed) {
        return AROUND.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    }
}
