package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.motcua.calendar.Deadline.Line;

/** Writes down why a limit ends when it does, in the words of the citizen's tracking page. */
final class Explanation {

    private final WorkingCalendar calendar;
    private final List<Line> beginning = new ArrayList<>();
    private final List<Line> middle = new ArrayList<>();

    Explanation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void start(Instant receivedAt, Instant start, boolean late, LocalDate dayOfReceipt) {
        if (!start.equals(receivedAt)) {
            received(receivedAt, late, dayOfReceipt);
        }
        beginning.add(new Line("Bắt đầu tính", VietnameseTime.moment(start)));
    }

    void startAfter(Instant receivedAt, boolean late, LocalDate dayOfReceipt) {
        received(receivedAt, late, dayOfReceipt);
        beginning.add(new Line(
                "Bắt đầu tính", VietnameseTime.day(dayOfReceipt.plusDays(1)) + " (không tính ngày tiếp nhận)"));
    }

    private void received(Instant receivedAt, boolean late, LocalDate dayOfReceipt) {
        beginning.add(new Line("Tiếp nhận", VietnameseTime.moment(receivedAt)));
        if (late) {
            beginning.add(new Line(
                    "Tiếp nhận sau 15:00",
                    "tính là tiếp nhận ngày làm việc kế tiếp, " + VietnameseTime.day(dayOfReceipt)));
        }
    }

    /** Names the days between that did not count, those that did although they are Saturdays, and those with hours of their own. */
    void days(Instant start, Instant due, List<Pause> pauses) {
        var notCounted = new LinkedHashMap<String, List<LocalDate>>();
        var last = Province.dateOf(due);
        for (var day = Province.dateOf(start); !day.isAfter(last); day = day.plusDays(1)) {
            if (isPaused(day, pauses)) {
                continue;
            }
            if (!calendar.isWorkingDay(day)) {
                notCounted
                        .computeIfAbsent(calendar.rules().whyNotWorked(day), reason -> new ArrayList<>())
                        .add(day);
            } else {
                countedThough(day);
            }
        }
        notCounted.forEach((reason, days) -> middle.add(new Line(
                "Không tính: " + reason, reason.equals(CalendarRules.WEEKEND) ? days.size() + " ngày" : dates(days))));
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        var midnight = day.atStartOfDay(Province.ZONE).toInstant();
        var nextMidnight = day.plusDays(1).atStartOfDay(Province.ZONE).toInstant();
        return pauses.stream()
                .anyMatch(
                        pause -> !pause.from().isAfter(midnight) && !pause.to().isBefore(nextMidnight));
    }

    private void countedThough(LocalDate day) {
        var makeUp = calendar.rules().makeUpDay(day);
        if (makeUp != null) {
            middle.add(new Line("Có tính: " + makeUp.name(), VietnameseTime.day(day)));
        }
        var special = calendar.rules().withOwnHours(day);
        if (special != null) {
            middle.add(new Line(
                    "Giờ làm việc riêng: " + special.reason(), special.hours() + " " + VietnameseTime.day(day)));
        }
    }

    private static String dates(List<LocalDate> days) {
        return days.size() == 1
                ? VietnameseTime.day(days.getFirst())
                : "%s – %s (%d ngày)"
                        .formatted(
                                VietnameseTime.dayAndMonth(days.getFirst()),
                                VietnameseTime.date(days.getLast()),
                                days.size());
    }

    void pausedWorkingTime(Pause pause) {
        middle.add(pausedWorkingTime(calendar, pause));
    }

    static Line pausedWorkingTime(WorkingCalendar calendar, Pause pause) {
        return paused(pause, VietnameseTime.span(calendar.workingTime(pause.from(), pause.to())) + " làm việc");
    }

    void pausedDays(Pause pause, long days) {
        middle.add(paused(pause, days + " ngày"));
    }

    private static Line paused(Pause pause, String length) {
        return new Line(
                pause.why() == null ? "Tạm dừng, không tính" : "Tạm dừng, không tính (%s)".formatted(pause.why()),
                "%s – %s (%s)"
                        .formatted(VietnameseTime.moment(pause.from()), VietnameseTime.moment(pause.to()), length));
    }

    void movedFrom(LocalDate lastDay, LocalDate workingDay) {
        if (!calendar.isWorkingDay(lastDay)) {
            middle.add(new Line(
                    "Ngày cuối là ngày không làm việc (%s)"
                            .formatted(calendar.rules().whyNotWorked(lastDay)),
                    "%s, chuyển sang %s".formatted(VietnameseTime.day(lastDay), VietnameseTime.day(workingDay))));
        }
    }

    Deadline end(Limit limit, Instant due) {
        var year = Province.dateOf(due).getYear();
        if (!calendar.rules().isYearKnown(year)) {
            middle.add(new Line(
                    "Chưa có lịch nghỉ lễ năm " + year,
                    "hạn trả sẽ lùi nếu kỳ nghỉ được công bố rơi vào thời gian này"));
        }
        return new Deadline(due, lines(limit, VietnameseTime.moment(due)));
    }

    Deadline endless(Limit limit) {
        return new Deadline(null, lines(limit, "không quy định"));
    }

    private List<Line> lines(Limit limit, String due) {
        var lines = new ArrayList<>(beginning);
        lines.add(new Line("Thời hạn theo quy định", VietnameseTime.limit(limit)));
        lines.addAll(middle);
        lines.add(new Line("Hạn trả", due));
        return lines;
    }
}
