package vn.motcua.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A personal identity number: 12 digits (số định danh cá nhân, CCCD), or the 9 digits of an old identity card (CMND).
 *
 * <p>The number has no check digit, so only its form is refused; what its parts tell is a reason to ask, see {@link #doubts}.
 */
public record CitizenId(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{9}|\\d{12}");

    /** Provinces of birth as coded for identity numbers; never re-coded when provinces merge. */
    private static final Set<String> PROVINCES = Set.of(
            "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024",
            "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045",
            "046", "048", "049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070",
            "072", "074", "075", "077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093",
            "094", "095", "096");

    public CitizenId {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a citizen id");
        }
    }

    /** The number a person typed, blanks, dots and dashes left out. Throws {@link InvalidInput} for the field. */
    public static CitizenId of(String field, String typed) {
        var fault = fault(typed);
        if (fault != null) {
            throw new InvalidInput(field, fault);
        }
        return new CitizenId(TypedNumber.bare(typed));
    }

    /** What is wrong with the number as typed, in Vietnamese; null when nothing is. */
    public static @Nullable String fault(String typed) {
        if (typed.isBlank()) {
            return "Nhập số định danh cá nhân (số CCCD)";
        }
        return FORM.matcher(TypedNumber.bare(typed)).matches()
                ? null
                : "Số định danh cá nhân gồm 12 chữ số, hoặc 9 chữ số với chứng minh nhân dân cũ";
    }

    public boolean isLegacy() {
        return digits.length() == 9;
    }

    /** What does not fit the person's other data, in Vietnamese: to be confirmed, never a ground for refusal. */
    public List<String> doubts(@Nullable LocalDate birthDate) {
        var doubts = new ArrayList<String>();
        if (isLegacy()) {
            return doubts;
        }
        if (!PROVINCES.contains(digits.substring(0, 3))) {
            doubts.add("Ba chữ số đầu %s không phải mã tỉnh nơi đăng ký khai sinh".formatted(digits.substring(0, 3)));
        }
        if (birthDate != null && birthYear() != birthDate.getYear()) {
            doubts.add("Số định danh cho biết năm sinh %d, khác với năm sinh đã nhập là %d"
                    .formatted(birthYear(), birthDate.getYear()));
        }
        return doubts;
    }

    private int birthYear() {
        var century = 1900 + Character.digit(digits.charAt(3), 10) / 2 * 100;
        return century + Integer.parseInt(digits.substring(4, 6));
    }

    @Override
    public String toString() {
        return digits;
    }
}
