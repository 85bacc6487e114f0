package vn.motcua.dossiers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a consignment as the post prints it on its slip (số hiệu bưu gửi): 6 to 30 letters, digits and hyphens. */
final class Consignment {

    static final String ASKED = "Nhập số hiệu bưu gửi ghi trên phiếu gửi. Ví dụ: EB123456789VN.";

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{6,30}");

    private Consignment() {}

    /** The number in its one written form; empty when it is none. */
    static Optional<String> read(@Nullable String typed) {
        var number = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
