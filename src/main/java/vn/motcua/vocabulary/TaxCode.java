package vn.motcua.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tax code (mã số thuế): 10 digits with a check digit, 13 for a branch (written {@code 4100123456-001}), or, for
 * individuals since 01/07/2025, the 12 digits of the identity number.
 */
public record TaxCode(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{10})(-\\d{3})?|\\d{12}");
    private static final Pattern BRANCH = Pattern.compile("(\\d{10})(\\d{3})");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a tax code");
        }
    }

    /** The code a person typed; the dash before a branch number may be missing. Throws {@link InvalidInput} for the field. */
    public static TaxCode of(String field, String typed) {
        var fault = fault(typed);
        if (fault != null) {
            throw new InvalidInput(field, fault);
        }
        return new TaxCode(written(typed));
    }

    /** What is wrong with the code as typed, in Vietnamese; null when nothing is. */
    public static @Nullable String fault(String typed) {
        if (typed.isBlank()) {
            return "Nhập mã số thuế";
        }
        var code = written(typed);
        if (!FORM.matcher(code).matches()) {
            return "Mã số thuế gồm 10 chữ số, 13 chữ số với đơn vị phụ thuộc, hoặc 12 chữ số với cá nhân";
        }
        return wellFormed(code) ? null : "Mã số thuế không đúng: chữ số kiểm tra không khớp, hãy xem lại từng chữ số";
    }

    private static String written(String typed) {
        return BRANCH.matcher(TypedNumber.bare(typed)).replaceFirst("$1-$2");
    }

    private static boolean wellFormed(String code) {
        return FORM.matcher(code).matches() && (code.length() == 12 || checkDigitFits(code));
    }

    private static boolean checkDigitFits(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(code.charAt(i), 10);
        }
        return 10 - sum % 11 == Character.digit(code.charAt(9), 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
