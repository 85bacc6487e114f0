package vn.motcua.signatures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the QR code of a sealed result says: whose result this is, and the hash of what the officer signed, which is the first
 * {@code length} bytes of the sealed file. Its text is short, of letters that an address may hold as they are.
 *
 * @param key id of the key that signs the code
 * @param dossier number of the dossier
 * @param agency code of the agency
 * @param length in bytes
 * @param sha256 in Base64 for addresses, without padding
 */
public record ResultCode(String key, String dossier, String agency, LocalDate issued, long length, String sha256) {

    private static final String VERSION = "1";
    private static final Pattern TEXT = Pattern.compile(
            "1~([0-9a-f]{6})~([A-Z0-9.\\-]{5,40})~([A-Z0-9.]{1,30})~(\\d{8})~(\\d{1,10})~([A-Za-z0-9_\\-]{43})");

    /** The text that is signed. */
    String text() {
        return String.join(
                "~",
                VERSION,
                key,
                dossier,
                agency,
                DateTimeFormatter.BASIC_ISO_DATE.format(issued),
                Long.toString(length),
                sha256);
    }

    static Optional<ResultCode> read(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ResultCode(
                    parts.group(1),
                    parts.group(2),
                    parts.group(3),
                    LocalDate.parse(parts.group(4), DateTimeFormatter.BASIC_ISO_DATE),
                    Long.parseLong(parts.group(5)),
                    parts.group(6)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
