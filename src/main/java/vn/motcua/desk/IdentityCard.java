package vn.motcua.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of an identity card (CCCD) says, fields split by {@code |}: number, old number, name, birth date,
 * sex, address, day of issue.
 *
 * @param before what stood in the field before a scanner typed the code behind it
 */
record IdentityCard(String idNumber, String name, @Nullable LocalDate birthDate, String address, String before) {

    private static final Pattern CODE =
            Pattern.compile("(\\d{12})\\|[^|]*\\|([^|]*)\\|([^|]*)\\|[^|]*\\|([^|]*)(\\|\\d{0,8})?\\s*$");

    /** Reads what a scanner typed into a field; null when it is no identity card. */
    static @Nullable IdentityCard read(String typed) {
        var code = CODE.matcher(typed);
        if (!code.find()) {
            return null;
        }
        return new IdentityCard(
                code.group(1),
                code.group(2).strip(),
                birthDate(code.group(3)),
                code.group(4).strip(),
                typed.substring(0, code.start()).strip());
    }

    private static @Nullable LocalDate birthDate(String digits) {
        if (!digits.matches("\\d{8}")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(digits.substring(4)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(0, 2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
