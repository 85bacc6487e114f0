package vn.motcua.calendar;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates, times and spans as Vietnamese offices write them; days of working time have 8 hours. */
public final class VietnameseTime {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private VietnameseTime() {}

    /** "16:30 thứ Năm 26/08/2021". */
    public static String moment(Instant moment) {
        var local = Province.local(moment);
        return time(local) + " " + day(local.toLocalDate());
    }

    /** "thứ Năm 26/08/2021". */
    public static String day(LocalDate day) {
        return weekday(day) + " " + date(day);
    }

    /** "26/08/2021". */
    public static String date(LocalDate day) {
        return "%s/%d".formatted(dayAndMonth(day), day.getYear());
    }

    /** "26/08/2021", the day in the province. */
    public static String date(Instant moment) {
        return date(Province.dateOf(moment));
    }

    /** "26/08". */
    public static String dayAndMonth(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + twoDigits(day.getMonthValue());
    }

    /** "16:30". */
    public static String time(Instant moment) {
        return time(Province.local(moment));
    }

    /** "16 giờ 30 phút, ngày 26 tháng 8 năm 2021", as on the appointment slip. */
    public static String onPaper(Instant moment) {
        var local = Province.local(moment);
        return "%s giờ %s phút, %s"
                .formatted(twoDigits(local.getHour()), twoDigits(local.getMinute()), onPaper(local.toLocalDate()));
    }

    /** "ngày 05 tháng 8 năm 2021": a nought before days under 10 and the months 1 and 2 only (NĐ 30/2020, phụ lục I). */
    public static String onPaper(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %s tháng %s năm %d"
                .formatted(
                        twoDigits(day.getDayOfMonth()),
                        month <= 2 ? twoDigits(month) : String.valueOf(month),
                        day.getYear());
    }

    /** "thứ Hai" … "thứ Bảy", "Chủ nhật". */
    public static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    /**
     * Working time: "2 ngày 3 giờ", "1 giờ 44 phút", "0 phút"; minutes are left out beside days, what is less than a minute
     * always.
     */
    public static String span(Duration working) {
        long minutes = working.abs().toMinutes();
        long days = minutes / WORKING_DAY.toMinutes();
        long hours = minutes % WORKING_DAY.toMinutes() / 60;
        if (days > 0) {
            return hours == 0 ? days + " ngày" : "%d ngày %d giờ".formatted(days, hours);
        }
        if (hours > 0) {
            return minutes % 60 == 0 ? hours + " giờ" : "%d giờ %d phút".formatted(hours, minutes % 60);
        }
        return minutes + " phút";
    }

    /** What is left of a limit: "còn 2 ngày 3 giờ", or where it is negative "quá 1 ngày 2 giờ". */
    public static String remaining(Duration working) {
        return (working.isNegative() ? "quá " : "còn ") + span(working);
    }

    /** "15 ngày làm việc", "0,5 ngày làm việc", "trong ngày làm việc", "không quy định", "10 (không nêu đơn vị)". */
    public static String limit(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> number(limit) + " giờ làm việc";
            case WORKING_DAYS -> number(limit) + " ngày làm việc";
            case CALENDAR_DAYS -> number(limit) + " ngày";
            case MONTHS -> number(limit) + " tháng";
            case SAME_DAY -> "trong ngày làm việc";
            case NONE -> "không quy định";
            case NOT_STATED -> limit.value() == null ? "không nêu" : number(limit) + " (không nêu đơn vị)";
        };
    }

    private static String number(Limit limit) {
        BigDecimal value = limit.value();
        return value == null ? "?" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String time(LocalDateTime local) {
        return twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
