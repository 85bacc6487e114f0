package vn.motcua.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of an identity card (CCCD) says, fields split by {@code |}: number, old number, name, birth date,
 * sex, address, day of issue.
 */
record IdentityCard(String idNumber, String name, @Nullable LocalDate birthDate, String address) {

    private static final Pattern NUMBER = Pattern.compile("\\d{12}");

    /** Reads what a scanner typed; null when it is no identity card. */
    static @Nullable IdentityCard read(String scanned) {
        var fields = scanned.strip().split("\\|", -1);
        if (fields.length < 6 || !NUMBER.matcher(fields[0]).matches()) {
            return null;
        }
        return new IdentityCard(fields[0], fields[2].strip(), birthDate(fields[3]), fields[5].strip());
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
