package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.vocabulary.InvalidInput;

/**
 * The dossier's number (mã hồ sơ, TT 01/2018/TT-VPCP Art 19): agency code, day, order of the day, e.g. {@code
 * 000.00.16.H08-210805-0012} or {@code H21.180-260820-0001}. Strict when issued, lenient when read: spaces, case and
 * numbers of other systems are accepted, and the number of a part stands for its dossier.
 */
public record DossierNumber(@JsonValue String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Pattern READABLE = Pattern.compile("[0-9A-Z.]{2,40}-\\d{6}-\\d{4,6}");
    static final int RUNNING_DIGITS = 4;

    @JsonCreator
    public static DossierNumber parse(String text) {
        var number = PartNumber.whole(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!READABLE.matcher(number).matches()) {
            throw new InvalidInput("number", "Mã hồ sơ không đúng. Ví dụ: H21.180-260820-0001.");
        }
        return new DossierNumber(number);
    }

    /** Issues a number; the order of the day grows past four digits when a day needs it. */
    static DossierNumber issue(String prefix, LocalDate day, int order) {
        return new DossierNumber(
                String.format(Locale.ROOT, "%s-%s-%0" + RUNNING_DIGITS + "d", prefix, DAY.format(day), order));
    }

    @Override
    public String toString() {
        return value;
    }
}
