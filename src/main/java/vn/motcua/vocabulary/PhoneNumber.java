package vn.motcua.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Vietnamese telephone number in national form: 10 digits for a mobile (03, 05, 07, 08, 09), 11 for a landline (02). */
public record PhoneNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("0[35789]\\d{8}|02\\d{9}");
    private static final Pattern BRACKETS = Pattern.compile("[()]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+84|0084|84(?=[2-9]\\d{8,9}$))0?");

    public PhoneNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** The number a person typed, with or without +84. Throws {@link InvalidInput} for the field. */
    public static PhoneNumber of(String field, String typed) {
        var fault = fault(typed);
        if (fault != null) {
            throw new InvalidInput(field, fault);
        }
        return new PhoneNumber(national(typed));
    }

    /** What is wrong with the number as typed, in Vietnamese; null when nothing is. */
    public static @Nullable String fault(String typed) {
        if (typed.isBlank()) {
            return "Nhập số điện thoại";
        }
        return FORM.matcher(national(typed)).matches()
                ? null
                : "Số điện thoại di động gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; số cố định gồm 11 chữ số,"
                        + " bắt đầu bằng 02";
    }

    private static String national(String typed) {
        return COUNTRY.matcher(BRACKETS.matcher(TypedNumber.bare(typed)).replaceAll(""))
                .replaceFirst("0");
    }

    @Override
    public String toString() {
        return digits;
    }
}
