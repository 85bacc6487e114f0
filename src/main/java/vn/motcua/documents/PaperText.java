package vn.motcua.documents;

import java.time.Instant;
import java.util.Locale;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;

/** Times and names in the wording of official papers. */
public final class PaperText {

    private PaperText() {}

    /** {@code 16 giờ 30 phút, ngày 05 tháng 08 năm 2021}, the form of the appointment slip. */
    public static String moment(Instant instant) {
        var at = Province.local(instant);
        return "%02d giờ %02d phút, ngày %02d tháng %02d năm %d"
                .formatted(at.getHour(), at.getMinute(), at.getDayOfMonth(), at.getMonthValue(), at.getYear());
    }

    /** {@code ngày 05 tháng 8 năm 2021}, the form of the line of place and date. */
    public static String day(Instant instant) {
        return VietnameseTime.onPaper(Province.dateOf(instant));
    }

    public static String weekday(Instant instant) {
        return VietnameseTime.weekday(Province.dateOf(instant));
    }

    public static String capitals(String text) {
        return text.toUpperCase(Locale.of("vi"));
    }
}
