package vn.motcua.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times, dates and lists in the wording of official papers. */
public final class PaperText {

    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private PaperText() {}

    /** {@code 16 giờ 30 phút, ngày 05 tháng 08 năm 2021}. */
    public static String moment(Instant instant) {
        var at = local(instant);
        return "%02d giờ %02d phút, ngày %02d tháng %02d năm %d"
                .formatted(at.getHour(), at.getMinute(), at.getDayOfMonth(), at.getMonthValue(), at.getYear());
    }

    /** {@code ngày 05 tháng 8 năm 2021}: only days below 10 and January and February take a zero (NĐ 30/2020, appendix I). */
    public static String day(Instant instant) {
        var at = local(instant);
        var month = at.getMonthValue() <= 2 ? "0" + at.getMonthValue() : String.valueOf(at.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(at.getDayOfMonth(), month, at.getYear());
    }

    public static String weekday(Instant instant) {
        return switch (local(instant).getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    /** What is stated of the parts, set apart by {@code separator}. */
    public static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    public static String capitals(String text) {
        return text.toUpperCase(Locale.of("vi"));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(PROVINCE);
    }
}
