package vn.motcua.procedures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fee and description of a submission row of the national portal, which a crawl glued together without a separator. */
record SourceFee(@Nullable String fee, @Nullable String note) {

    private static final String NOTHING = "Không có thông tin";
    /** A remark in brackets, three deep; possessive, since a remark may be thousands of characters and never closed. */
    private static final String REMARK = "(?:\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))?";

    private static final Pattern FEE = Pattern.compile(
            "(?:Miễn phí" + REMARK + "|(?:[\\d.,]+ ?(?:Việt Nam Đồng|VNĐ|Đồng|USD|EUR)" + REMARK + ")+)");

    static SourceFee of(String glued) {
        var text = glued.strip();
        if (text.startsWith(NOTHING)) {
            return new SourceFee(null, orNull(text.substring(NOTHING.length())));
        }
        var fee = FEE.matcher(text);
        return fee.lookingAt()
                ? new SourceFee(fee.group().replace("(", " (").replace("  (", " ("), orNull(text.substring(fee.end())))
                : new SourceFee(null, orNull(text));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
