package vn.motcua.journeys;

import java.util.regex.Pattern;

/** A due time as screens show it, 17:00 thứ Hai 30/11/2026, and as the law's forms print it. */
final class Due {

    private static final Pattern SHOWN = Pattern.compile("(\\d+):(\\d+) (.+) (\\d+)/(\\d+)/(\\d+)");

    private Due() {}

    static String asPrinted(String shown) {
        return SHOWN.matcher(shown).replaceFirst("$1 giờ $2 phút, ngày $4 tháng $5 năm $6");
    }
}
