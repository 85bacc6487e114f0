package vn.motcua.notifications;

import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.vocabulary.InvalidInput;

/** Where e-mail goes: plain ASCII looked at letter by letter, so that nothing in it can begin another header or a command. */
record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String BESIDE_LETTERS_AND_FIGURES = "!#$%&'*+-/=?^_`{|}~.";

    MailAddress {
        if (!valid(value)) {
            throw new InvalidInput(
                    "address", "Địa chỉ thư điện tử không đúng. Ví dụ: nguyen.van.a@example.gov.vn, không có dấu.");
        }
    }

    static MailAddress typed(String text) {
        var stripped = text.strip();
        var at = stripped.lastIndexOf('@');
        return new MailAddress(
                stripped.substring(0, at + 1) + stripped.substring(at + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean valid(String text) {
        var at = text.indexOf('@');
        return text.length() <= LONGEST
                && at > 0
                && at <= LONGEST_NAME
                && dotsInside(text.substring(0, at))
                && text.chars().limit(at).allMatch(MailAddress::ofAName)
                && domain(text.substring(at + 1));
    }

    private static boolean dotsInside(String text) {
        return !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
    }

    private static boolean ofAName(int letter) {
        return letterOrFigure(letter) || BESIDE_LETTERS_AND_FIGURES.indexOf(letter) >= 0;
    }

    private static boolean domain(String text) {
        var labels = text.split("\\.", -1);
        return labels.length > 1 && Stream.of(labels).allMatch(MailAddress::label);
    }

    private static boolean label(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_LABEL
                && !text.startsWith("-")
                && !text.endsWith("-")
                && text.chars().allMatch(letter -> letterOrFigure(letter) || letter == '-');
    }

    private static boolean letterOrFigure(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }
}
