package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.CalendarRules;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.DossierView.PauseView;

/** Who used which hours: in working time, without what counts for nobody, and so that the parts make up the whole. */
class WorkedTimesTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(new CalendarRules(List.of(), List.of(), List.of(), List.of()));

    /** Monday, 07:00 in Việt Nam. */
    private static final Instant MORNING = Instant.parse("2026-08-24T00:00:00Z");

    @Test
    void nightsAreNobodysAndWhatIsBeyondTheDueTimeIsTold() {
        var due = MORNING.plus(Duration.ofHours(4));

        var worked = times(List.of()).of(1, MORNING, MORNING.plus(Duration.ofDays(1)), due, List.of());

        assertThat(worked.used())
                .isEqualTo(CALENDAR.workingTime(MORNING, MORNING.plus(Duration.ofDays(1)))
                        .toMinutes());
        assertThat(worked.used()).isEqualTo(Duration.ofHours(8).toMinutes());
        assertThat(worked.over()).isEqualTo(worked.used() - worked.allowed()).isPositive();
    }

    @Test
    void whatIsStillOpenRunsUntilNowAndAPauseUntilItEnds() {
        var pauses = List.of(pause(MORNING.plus(Duration.ofHours(1)), null));

        var worked = times(pauses).of(1, MORNING, null, MORNING.plus(Duration.ofDays(3)), List.of());

        assertThat(worked.used())
                .isEqualTo(CALENDAR.workingTime(MORNING, MORNING.plus(Duration.ofHours(1)))
                        .toMinutes());
    }

    @RepeatedTest(200)
    void whatWasGivenStaysGivenWhateverThePausesMovedOn(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var moments = random.longs(6, 0, Duration.ofDays(20).toMinutes())
                .sorted()
                .mapToObj(minutes -> MORNING.plus(Duration.ofMinutes(minutes)))
                .toList();
        var share = Duration.ofMinutes(random.nextLong(2_000));
        var left = random.nextBoolean() ? moments.get(random.nextInt(1, 6)) : null;
        var due = CALENDAR.plusWorking(MORNING, share);
        for (var i = 0; i < moments.size(); i += 2) {
            if (left == null || moments.get(i).isBefore(left)) {
                due = CALENDAR.shifted(due, new Pause(moments.get(i), moments.get(i + 1)));
            }
        }
        var pauses = List.of(
                pause(moments.get(0), moments.get(1)),
                pause(moments.get(2), moments.get(3)),
                pause(moments.get(4), moments.get(5)));

        assertThat(times(pauses).of(1, MORNING, left, due, List.of()).allowed()).isEqualTo(share.toMinutes());
    }

    @Test
    void aPauseThatLastsHasMovedNothingYet() {
        var due = MORNING.plus(Duration.ofHours(4));
        var pauses = List.of(pause(MORNING.plus(Duration.ofHours(1)), null));

        var worked = times(pauses).of(1, MORNING, null, due, List.of());

        assertThat(worked).isEqualTo(new WorkedTime(60, 240, 0));
    }

    @RepeatedTest(200)
    void stepsOneAfterTheOtherUseWhatTheirLegUses(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var moments = random.longs(6, 0, Duration.ofDays(20).toMinutes())
                .sorted()
                .mapToObj(minutes -> MORNING.plus(Duration.ofMinutes(minutes)))
                .toList();
        var pauses = List.of(pause(moments.get(1), moments.get(3)));
        var times = times(pauses);
        var end = moments.getLast();

        var leg = times.of(1, moments.getFirst(), end, end, List.of());
        var steps = 0L;
        for (var i = 1; i < moments.size(); i++) {
            steps += times.of(1, moments.get(i - 1), moments.get(i), end, List.of())
                    .used();
        }

        assertThat(steps).isEqualTo(leg.used());
    }

    @Test
    void waitsForOthersAreCountedOnceAndNobodysLateness() {
        var hour = Duration.ofHours(1);
        var waits = List.of(
                new WorkedTimes.Wait(MORNING.plus(hour), MORNING.plus(hour.multipliedBy(3))),
                new WorkedTimes.Wait(MORNING.plus(hour.multipliedBy(2)), MORNING.plus(hour.multipliedBy(4))));

        var worked = times(List.of()).of(1, MORNING, MORNING.plus(hour.multipliedBy(4)), MORNING.plus(hour), waits);

        assertThat(worked).isEqualTo(new WorkedTime(240, 60, 180));
        assertThat(worked.over()).isZero();
        assertThat(worked.told()).isEqualTo("đã dùng 4 giờ trong 1 giờ, trong đó 3 giờ chờ cơ quan khác làm lại");
    }

    private static WorkedTimes times(List<PauseView> pauses) {
        return new WorkedTimes(agency -> CALENDAR, pauses, MORNING.plus(Duration.ofDays(2)));
    }

    private static PauseView pause(Instant from, @Nullable Instant to) {
        return new PauseView(from, to, "SUPPLEMENT", "Chờ bổ sung", null);
    }
}
