package vn.motcua.desk;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dates;

/** A moment typed as a day in one field and a time in another: 05/08/2021 and 14:30, 9h05, 14 giờ 30. */
final class TypedMoment {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]) ?(?:[:.hg]|giờ) ?([0-5]\\d)(?: ?phút)?");

    private TypedMoment() {}

    /** The moment; null while one of the two is missing or none. */
    static @Nullable Instant of(Typed typed, String dayField, String timeField) {
        var day = Dates.parse(typed.text(dayField)).orElse(null);
        var time = TIME.matcher(typed.text(timeField));
        return day == null || !time.matches()
                ? null
                : day.atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                        .atZone(Province.ZONE)
                        .toInstant();
    }
}
