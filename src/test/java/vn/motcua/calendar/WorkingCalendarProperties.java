package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.CalendarFixture.special;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.calendar.SpecialDay.Kind;

/** What must hold for any moments and limits of 2026, compared with {@link MinuteClock} where a value is expected. */
class WorkingCalendarProperties {

    private static final int MINUTES_OF_60_DAYS = 60 * 8 * 60;

    private final WorkingCalendar calendar = CalendarFixture.with(
            special("2026-03-27", Kind.OWN_HOURS, "07:00–11:30", "nửa ngày"),
            special("2026-06-15", Kind.OWN_HOURS, "08:15–09:10, 10:00–10:01, 21:00–23:59", "giờ lạ"),
            special("2026-10-06", Kind.EMERGENCY_CLOSURE, "", "bão"),
            special("2026-10-10", Kind.EXTRA_OPENING, "07:00–11:30", "thứ Bảy"),
            special("2026-10-12", Kind.COUNTERS_CLOSED, "", "sửa trụ sở"));
    private final MinuteClock oracle = new MinuteClock(calendar);

    @Property(tries = 150)
    void plusWorkingAgreesWithSteppingMinuteByMinute(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 4_000) int minutes) {
        assertThat(calendar.plusWorking(start, Duration.ofMinutes(minutes)))
                .isEqualTo(oracle.plusWorking(start, minutes));
    }

    @Property(tries = 150)
    void workingTimeAgreesWithSteppingMinuteByMinute(
            @ForAll("moments") Instant from, @ForAll @IntRange(max = 20_000) int later) {
        var to = from.plus(Duration.ofMinutes(later));

        assertThat(calendar.workingTime(from, to)).isEqualTo(Duration.ofMinutes(oracle.workingMinutes(from, to)));
        assertThat(calendar.workingTime(to, from))
                .isEqualTo(Duration.ofMinutes(oracle.workingMinutes(from, to)).negated());
    }

    @Property
    void plusWorkingIsTheInverseOfWorkingTime(
            @ForAll("momentsToTheNano") Instant start, @ForAll("spans") Duration working) {
        assertThat(calendar.workingTime(start, calendar.plusWorking(start, working)))
                .isEqualTo(working);
    }

    @Property
    void whoComesLaterIsDueLater(
            @ForAll("momentsToTheNano") Instant one,
            @ForAll("momentsToTheNano") Instant other,
            @ForAll("limits") Limit limit) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(due(earlier, limit)).isBeforeOrEqualTo(due(later, limit));
    }

    @Property
    void aLongerLimitEndsLater(
            @ForAll("moments") Instant start, @ForAll("spans") Duration one, @ForAll("spans") Duration more) {
        assertThat(calendar.plusWorking(start, one)).isBeforeOrEqualTo(calendar.plusWorking(start, one.plus(more)));
    }

    @Property
    void twoPartsTakeAsLongAsTheWhole(
            @ForAll("momentsToTheNano") Instant start, @ForAll("spans") Duration one, @ForAll("spans") Duration other) {
        assertThat(calendar.plusWorking(calendar.plusWorking(start, one), other))
                .isEqualTo(calendar.plusWorking(start, one.plus(other)));
    }

    @Property
    void noLimitEndsOutsideWorkingTime(
            @ForAll("momentsToTheNano") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll boolean afterFifteenNextDay,
            @ForAll("pauses") List<Pause> pauses) {
        var due = requireNonNull(
                calendar.due(start, limit, afterFifteenNextDay, pauses).due());
        var local = Province.local(due);

        assertThat(calendar.workingHours(local.toLocalDate()).spans())
                .anySatisfy(span -> assertThat(local.toLocalTime()).isBetween(span.opens(), span.closes()));
        assertThat(due).isAfterOrEqualTo(start);
    }

    @Property
    void waitingDoesNotUseUpWorkingTime(
            @ForAll("momentsToTheNano") Instant start,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll("pauses") List<Pause> pauses) {
        var limit = Limit.workingHours(hours);
        var due = requireNonNull(calendar.due(start, limit, false, pauses).due());

        assertThat(calendar.workingTime(start, due).minus(pausedWorkingTime(start, due, pauses)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void aPauseOutsideTheClockChangesNothing(@ForAll("momentsToTheNano") Instant start, @ForAll("limits") Limit limit) {
        var due = due(start, limit);
        var before = new Pause(start.minus(Duration.ofDays(3)), start);
        var after = new Pause(due, due.plus(Duration.ofDays(3)));

        assertThat(calendar.due(start, limit, false, List.of(after, before)).due())
                .isEqualTo(due);
    }

    @Property
    void aLongerPauseNeverBringsTheDeadlineForward(
            @ForAll("moments") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = 30_000) int pauseAfter,
            @ForAll @IntRange(max = 30_000) int minutes,
            @ForAll @IntRange(max = 30_000) int more) {
        var from = start.plus(Duration.ofMinutes(pauseAfter));
        var shorter = new Pause(from, from.plus(Duration.ofMinutes(minutes)));
        var longer = new Pause(from, shorter.to().plus(Duration.ofMinutes(more)));

        assertThat(requireNonNull(
                        calendar.due(start, limit, false, List.of(shorter)).due()))
                .isBeforeOrEqualTo(requireNonNull(
                        calendar.due(start, limit, false, List.of(longer)).due()));
    }

    @Provide
    Arbitrary<Instant> moments() {
        long first = LocalDate.of(2026, 1, 1).atStartOfDay(Province.ZONE).toEpochSecond();
        return Arbitraries.integers()
                .between(0, 330 * 24 * 60)
                .map(minute -> Instant.ofEpochSecond(first + minute * 60L));
    }

    @Provide
    Arbitrary<Instant> momentsToTheNano() {
        return Combinators.combine(moments(), Arbitraries.longs().between(0, 59_999_999_999L))
                .as(Instant::plusNanos);
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, MINUTES_OF_60_DAYS).map(Duration::ofMinutes),
                Arbitraries.longs().between(0, 10_000_000_000_000L).map(Duration::ofNanos));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(30))
                                .ofScale(1),
                        Arbitraries.of(
                                LimitUnit.WORKING_HOURS,
                                LimitUnit.WORKING_DAYS,
                                LimitUnit.CALENDAR_DAYS,
                                LimitUnit.MONTHS,
                                LimitUnit.SAME_DAY))
                .as(Limit::new)
                .filter(limit -> requireNonNull(limit.value()).signum() > 0);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(moments(), Arbitraries.integers().between(0, 20 * 24 * 60))
                .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes))))
                .list()
                .ofMaxSize(5);
    }

    private Instant due(Instant start, Limit limit) {
        return requireNonNull(calendar.due(start, limit, false, List.of()).due());
    }

    /** Working time inside any of the pauses, overlaps once: added up between all their ends. */
    private Duration pausedWorkingTime(Instant start, Instant due, List<Pause> pauses) {
        var ends = Stream.concat(
                        Stream.of(start, due), pauses.stream().flatMap(pause -> Stream.of(pause.from(), pause.to())))
                .filter(end -> !end.isBefore(start) && !end.isAfter(due))
                .sorted()
                .toList();
        var paused = Duration.ZERO;
        for (int i = 1; i < ends.size(); i++) {
            var from = ends.get(i - 1);
            var to = ends.get(i);
            if (pauses.stream()
                    .anyMatch(
                            pause -> !pause.from().isAfter(from) && !pause.to().isBefore(to))) {
                paused = paused.plus(calendar.workingTime(from, to));
            }
        }
        return paused;
    }
}
