package vn.motcua.calendar;

import static vn.motcua.calendar.DayHours.NANOS_PER_MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Working time of one agency: where a limit ends, and how much working time lies between two moments. Immutable and precomputed,
 * because every action on a dossier asks; knows the years 2000–2060 and refuses other dates with {@link InvalidInput}.
 */
public final class WorkingCalendar {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2060, 12, 31);

    private final CalendarRules rules;
    private final DayHours[] hours;
    /** Working minutes from {@link #FIRST} until the start of each day; one more entry than there are days. */
    private final int[] minutesBefore;

    public WorkingCalendar(CalendarRules rules) {
        this.rules = rules;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(FIRST, LAST)) + 1;
        this.hours = new DayHours[days];
        this.minutesBefore = new int[days + 1];
        for (int i = 0; i < days; i++) {
            hours[i] = rules.workingHours(FIRST.plusDays(i));
            minutesBefore[i + 1] = minutesBefore[i] + hours[i].minutes();
        }
    }

    /**
     * The end of a limit that starts with the receipt of a complete dossier. With {@code afterFifteenNextDay}, a dossier received
     * after 15:00 counts as received on the next working day.
     */
    public Deadline due(Instant receivedAt, Limit limit, boolean afterFifteenNextDay, List<Pause> pauses) {
        return new Reckoning(this, receivedAt, limit, afterFifteenNextDay, pauses).deadline();
    }

    /** The same with working time that was added after the limit began. */
    public Deadline due(
            Instant receivedAt,
            Limit limit,
            boolean afterFifteenNextDay,
            List<Pause> pauses,
            List<Addition> additions) {
        return new Additions(this).to(due(receivedAt, limit, afterFifteenNextDay, pauses), additions, pauses);
    }

    /**
     * Moves the end of a share of working time on by a pause: what was left when it began is left when it ends, and what was
     * late by then stays as late.
     */
    public Instant shifted(Instant due, Pause pause) {
        return due.isAfter(pause.from())
                ? plusWorking(pause.to(), workingTime(pause.from(), due))
                : plusWorking(due, workingTime(pause.from(), pause.to()));
    }

    /**
     * The earliest moment at which so much working time has passed since {@code start}; it lies in working hours or at their
     * end.
     */
    public Instant plusWorking(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("negative working time " + working);
        }
        if (working.isZero()) {
            return isAtWork(start) ? start : nextWorkingMoment(start);
        }
        return momentAt(position(start) + nanos(working));
    }

    /** Working time between two moments; negative where {@code to} is the earlier one. */
    public Duration workingTime(Instant from, Instant to) {
        return Duration.ofNanos(position(to) - position(from));
    }

    /** Whether the clock runs on this day, be it for half of it; an extra opening does not make a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return !workingHours(day).isEmpty();
    }

    /** The first working day after this day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDayFrom(day.plusDays(1));
    }

    /**
     * By when a dossier received at a moment must be handed on to those who process it: the end of that day, or of the next
     * working morning when it came after 15:00 or on a day without work (NĐ 61/2018 Art 18, NĐ 118/2025 Art 18(2)).
     */
    public Instant handOverBy(Instant received) {
        var local = Province.local(received);
        var day = local.toLocalDate();
        if (isWorkingDay(day) && !local.toLocalTime().isAfter(Reckoning.FIFTEEN)) {
            var end = closing(day);
            if (!received.isAfter(end)) {
                return end;
            }
        }
        var next = nextWorkingDay(day);
        var morning = workingHours(next).spans().getFirst().closes();
        return next.atTime(morning).atZone(Province.ZONE).toInstant();
    }

    /** The last working day before this day. */
    public LocalDate workingDayBefore(LocalDate day) {
        int i = index(day) - 1;
        while (i >= 0 && hours[i].isEmpty()) {
            i--;
        }
        if (i < 0) {
            throw outOfRange();
        }
        return FIRST.plusDays(i);
    }

    /** The last working moment of a working day. */
    public Instant endOf(LocalDate workingDay) {
        return closing(workingDay);
    }

    /** When the clock runs. */
    public DayHours workingHours(LocalDate day) {
        return hours[index(day)];
    }

    /** When doors are open; extra openings included. */
    public DayHours openingHours(LocalDate day) {
        return rules.openingHours(day);
    }

    public boolean isOpen(Instant moment) {
        var local = Province.local(moment);
        return openingHours(local.toLocalDate()).covers(local.toLocalTime());
    }

    CalendarRules rules() {
        return rules;
    }

    /** This moment if work is going on, else the next opening. */
    Instant nextWorkingMoment(Instant moment) {
        var local = Province.local(moment);
        for (var span : workingHours(local.toLocalDate()).spans()) {
            if (local.toLocalTime().isBefore(span.closes())) {
                return local.toLocalTime().isBefore(span.opens())
                        ? local.with(span.opens()).atZone(Province.ZONE).toInstant()
                        : moment;
            }
        }
        return opening(nextWorkingDay(local.toLocalDate()));
    }

    LocalDate workingDayFrom(LocalDate day) {
        int i = index(day);
        while (hours[i].isEmpty()) {
            if (++i == hours.length) {
                throw outOfRange();
            }
        }
        return FIRST.plusDays(i);
    }

    Instant opening(LocalDate workingDay) {
        return workingDay
                .atTime(workingHours(workingDay).opens())
                .atZone(Province.ZONE)
                .toInstant();
    }

    Instant closing(LocalDate workingDay) {
        return workingDay
                .atTime(workingHours(workingDay).closes())
                .atZone(Province.ZONE)
                .toInstant();
    }

    private boolean isAtWork(Instant moment) {
        var local = Province.local(moment);
        var time = local.toLocalTime();
        return workingHours(local.toLocalDate()).spans().stream()
                .anyMatch(span -> !time.isBefore(span.opens()) && !time.isAfter(span.closes()));
    }

    private long position(Instant moment) {
        var local = Province.local(moment);
        int i = index(local.toLocalDate());
        return minutesBefore[i] * NANOS_PER_MINUTE + hours[i].nanosBefore(local.toLocalTime());
    }

    private Instant momentAt(long position) {
        int low = 0;
        int high = hours.length;
        if (position > minutesBefore[high] * NANOS_PER_MINUTE) {
            throw outOfRange();
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minutesBefore[middle] * NANOS_PER_MINUTE < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int i = low - 1;
        var time = hours[i].timeAfter(position - minutesBefore[i] * NANOS_PER_MINUTE);
        return FIRST.plusDays(i).atTime(time).atZone(Province.ZONE).toInstant();
    }

    private static long nanos(Duration working) {
        if (working.compareTo(Duration.ofDays(20_000)) > 0) {
            throw outOfRange();
        }
        return working.toNanos();
    }

    private static int index(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw outOfRange();
        }
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    private static InvalidInput outOfRange() {
        return new InvalidInput("", "Lịch làm việc chỉ tính được từ ngày 01/01/2000 đến ngày 31/12/2060");
    }
}
