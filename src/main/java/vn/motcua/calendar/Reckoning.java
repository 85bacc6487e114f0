package vn.motcua.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Works out one deadline. Limits in working hours and working days run in working time and keep the clock time; limits in calendar
 * days and months leave the day of receipt out (Civil Code 2015, Art. 147), end with a working day, and move to the next one where
 * their last day is off (Art. 148). A dossier received after 15:00, where the procedure says so, has the next working day as its day
 * of receipt: hours begin with the opening of that day, days with the day after it.
 */
final class Reckoning {

    static final LocalTime FIFTEEN = LocalTime.of(15, 0);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000);
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long HOURS_PER_WORKING_DAY = 8;

    private final WorkingCalendar calendar;
    private final Instant receivedAt;
    private final Limit limit;
    private final List<Pause> pauses;
    private final LocalDate dayOfReceipt;
    private final boolean late;
    private final Explanation explanation;

    Reckoning(
            WorkingCalendar calendar,
            Instant receivedAt,
            Limit limit,
            boolean afterFifteenNextDay,
            List<Pause> pauses) {
        this.calendar = calendar;
        this.receivedAt = receivedAt;
        this.limit = limit;
        this.pauses = apart(pauses);
        var local = Province.local(receivedAt);
        this.late = afterFifteenNextDay
                && calendar.isWorkingDay(local.toLocalDate())
                && local.toLocalTime().isAfter(FIFTEEN);
        this.dayOfReceipt = late ? calendar.nextWorkingDay(local.toLocalDate()) : local.toLocalDate();
        this.explanation = new Explanation(calendar);
    }

    Deadline deadline() {
        return switch (limit.unit()) {
            case WORKING_HOURS -> inWorkingTime(firstMoment(), workingTime(1));
            case WORKING_DAYS ->
                inWorkingTime(
                        late ? calendar.opening(calendar.nextWorkingDay(dayOfReceipt)) : firstMoment(),
                        workingTime(HOURS_PER_WORKING_DAY));
            case SAME_DAY -> withinTheDay(firstMoment());
            case CALENDAR_DAYS ->
                byDate(dayOfReceipt.plusDays(
                        value().setScale(0, RoundingMode.CEILING).longValue()));
            case MONTHS -> byDate(monthsLater());
            case NONE, NOT_STATED -> {
                explanation.start(receivedAt, receivedAt, late, dayOfReceipt);
                yield explanation.endless(limit);
            }
        };
    }

    private Instant firstMoment() {
        return late ? calendar.opening(dayOfReceipt) : calendar.nextWorkingMoment(receivedAt);
    }

    private Duration workingTime(long hoursPerUnit) {
        return Duration.ofSeconds(value().multiply(BigDecimal.valueOf(hoursPerUnit * SECONDS_PER_HOUR))
                .setScale(0, RoundingMode.CEILING)
                .longValue());
    }

    /** Half a month is fifteen days (Civil Code 2015, Art. 146). */
    private LocalDate monthsLater() {
        var wholeAndRest = value().divideAndRemainder(BigDecimal.ONE);
        var days = wholeAndRest[1].multiply(BigDecimal.valueOf(30)).setScale(0, RoundingMode.CEILING);
        return dayOfReceipt.plusMonths(wholeAndRest[0].longValue()).plusDays(days.longValue());
    }

    private BigDecimal value() {
        var value = limit.value();
        if (value == null || value.signum() < 0 || value.compareTo(LONGEST) > 0) {
            throw new InvalidInput("limit", "Thời hạn phải là một số từ 0 đến 10.000");
        }
        return value;
    }

    private Deadline inWorkingTime(Instant start, Duration length) {
        explanation.start(receivedAt, start, late, dayOfReceipt);
        var counted = new ArrayList<Pause>();
        var due = afterPauses(start, length, counted);
        explanation.days(start, due, counted);
        counted.forEach(explanation::pausedWorkingTime);
        return explanation.end(limit, due);
    }

    private Deadline withinTheDay(Instant start) {
        explanation.start(receivedAt, start, late, dayOfReceipt);
        var counted = new ArrayList<Pause>();
        var restOfDay = calendar.workingTime(start, calendar.closing(Province.dateOf(start)));
        var due = calendar.closing(Province.dateOf(afterPauses(start, restOfDay, counted)));
        explanation.days(start, due, counted);
        counted.forEach(explanation::pausedWorkingTime);
        return explanation.end(limit, due);
    }

    private Instant afterPauses(Instant start, Duration length, List<Pause> counted) {
        var cursor = start;
        var left = length;
        for (Pause pause : pauses) {
            if (pause.to().isAfter(cursor)) {
                var from = pause.from().isAfter(cursor) ? pause.from() : cursor;
                var worked = calendar.workingTime(cursor, from);
                if (worked.compareTo(left) >= 0) {
                    break;
                }
                left = left.minus(worked);
                cursor = pause.to();
                counted.add(new Pause(from, cursor, pause.why()));
            }
        }
        return calendar.plusWorking(cursor, left);
    }

    private Deadline byDate(LocalDate lastDayUnpaused) {
        explanation.startAfter(receivedAt, late, dayOfReceipt);
        var lastDay = lastDayUnpaused;
        var resumedAt = receivedAt;
        for (Pause pause : pauses) {
            if (pause.to().isAfter(receivedAt)) {
                var from = pause.from().isAfter(receivedAt) ? pause.from() : receivedAt;
                var workingDay = calendar.workingDayFrom(lastDay);
                if (!from.isBefore(calendar.closing(workingDay))) {
                    break;
                }
                long days = ChronoUnit.DAYS.between(Province.dateOf(from), Province.dateOf(pause.to()));
                lastDay = (Province.dateOf(from).isAfter(lastDay) ? workingDay : lastDay).plusDays(days);
                resumedAt = pause.to();
                explanation.pausedDays(new Pause(from, resumedAt, pause.why()), days);
            }
        }
        var workingDay = calendar.workingDayFrom(lastDay);
        if (!resumedAt.isBefore(calendar.closing(workingDay))) {
            workingDay = calendar.nextWorkingDay(workingDay);
        }
        explanation.movedFrom(lastDay, workingDay);
        return explanation.end(limit, calendar.closing(workingDay));
    }

    private static List<Pause> apart(List<Pause> pauses) {
        var apart = new ArrayList<Pause>();
        pauses.stream().sorted(Comparator.comparing(Pause::from)).forEach(pause -> {
            if (apart.isEmpty() || apart.getLast().to().isBefore(pause.from())) {
                apart.add(pause);
            } else if (apart.getLast().to().isBefore(pause.to())) {
                var before = apart.removeLast();
                apart.add(new Pause(before.from(), pause.to(), before.why()));
            }
        });
        return apart;
    }
}
