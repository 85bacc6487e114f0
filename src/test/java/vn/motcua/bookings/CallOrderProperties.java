package vn.motcua.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.bookings.CallOrder.Waiting;

/** Whoever comes and in whatever order: priorities are honoured, appointments kept, and nobody starves. */
class CallOrderProperties {

    private static final Instant OPENING = Instant.parse("2026-08-20T00:00:00Z");

    /** One who comes: minutes after opening, with a priority or not, booked for so many minutes after opening or not at all. */
    record Coming(int minute, boolean priority, int appointment) {

        Waiting waiting(long id) {
            return new Waiting(id, priority, at(minute), appointment < 0 ? null : at(appointment));
        }
    }

    @Example
    void thePriorityGoesFirstButAtMostEverySecondCall() {
        var called = callAll(List.of(
                new Coming(0, false, -1),
                new Coming(1, false, -1),
                new Coming(2, true, -1),
                new Coming(3, true, -1),
                new Coming(4, true, -1)));

        assertThat(called).extracting(Waiting::id).containsExactly(2L, 0L, 3L, 1L, 4L);
    }

    @Example
    void anAppointmentIsCalledAtItsTimeAndBeforeItOnlyWhenNobodyElseWaits() {
        var booked = new Coming(0, false, 30).waiting(1);
        var walkIn = new Coming(5, false, -1).waiting(2);

        assertThat(CallOrder.of(List.of(booked, walkIn), false, at(10))).containsExactly(walkIn, booked);
        assertThat(CallOrder.of(List.of(booked, walkIn), false, at(30))).containsExactly(booked, walkIn);
        assertThat(CallOrder.of(List.of(booked), false, at(10))).containsExactly(booked);
    }

    @Property
    void whoeverWaitsWithoutPriorityIsCalledByTheSecondCallAfterThoseBeforeThem(@ForAll("crowds") List<Coming> crowd) {
        var called = callAll(crowd);
        var ordinary = called.stream().filter(one -> !one.favoured(at(1_000))).toList();

        for (var i = 0; i < ordinary.size(); i++) {
            assertThat(called.indexOf(ordinary.get(i)))
                    .as("call of the ordinary person no. %d", i)
                    .isLessThanOrEqualTo(2 * i + 1);
        }
    }

    @Property
    void whileBothKindsWaitEverySecondCallGoesToEach(@ForAll("crowds") List<Coming> crowd) {
        var called = callAll(crowd).stream().map(one -> one.favoured(at(1_000))).toList();
        var favoured = (int) called.stream().filter(one -> one).count();
        var both = Math.min(favoured, called.size() - favoured);

        assertThat(IntStream.range(0, 2 * both).filter(i -> called.get(i) != (i % 2 == 0)))
                .as("the first %d of %s", 2 * both, called)
                .isEmpty();
    }

    @Property
    void withinAKindNobodyIsOvertaken(@ForAll("crowds") List<Coming> crowd) {
        var called = callAll(crowd);

        for (var favoured : List.of(true, false)) {
            var kind = called.stream()
                    .filter(one -> one.favoured(at(1_000)) == favoured)
                    .filter(one -> one.appointment() == null)
                    .toList();
            assertThat(kind).extracting(Waiting::since).isSorted();
        }
    }

    @Property
    void everybodyIsInTheOrderOnce(@ForAll("crowds") List<Coming> crowd, @ForAll boolean favouredBefore) {
        var waiting = waiting(crowd);

        assertThat(CallOrder.of(waiting, favouredBefore, at(60))).containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Provide
    Arbitrary<List<Coming>> crowds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 240),
                        Arbitraries.of(false, false, true),
                        Arbitraries.integers().between(-400, 300).map(minute -> Math.max(-1, minute)))
                .as(Coming::new)
                .list()
                .ofMaxSize(40);
    }

    /** One counter calls until nobody waits; all have come and every appointment is due. */
    private static List<Waiting> callAll(List<Coming> crowd) {
        var waiting = new ArrayList<>(waiting(crowd));
        var called = new ArrayList<Waiting>();
        var before = false;
        while (!waiting.isEmpty()) {
            var next = CallOrder.of(waiting, before, at(1_000)).getFirst();
            before = next.favoured(at(1_000));
            waiting.remove(next);
            called.add(next);
        }
        return called;
    }

    private static List<Waiting> waiting(List<Coming> crowd) {
        return IntStream.range(0, crowd.size())
                .mapToObj(i -> crowd.get(i).waiting(i))
                .toList();
    }

    private static Instant at(int minute) {
        return OPENING.plus(Duration.ofMinutes(minute));
    }
}
