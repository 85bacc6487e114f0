package vn.motcua.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is called next at a counter (docs/adr/0033). Favoured are people with a priority and appointments whose time has come.
 * They go first, but at most every second call of a counter while others wait; within each kind whoever came first. An
 * appointment before its time is called only when nobody else waits, so nobody waits for ever and no counter stands idle.
 */
final class CallOrder {

    private CallOrder() {}

    /**
     * One who waits.
     *
     * @param since from when the place counts
     * @param appointment when they were promised to be called; null without an appointment
     */
    record Waiting(
            long id,
            boolean priority,
            Instant since,
            @Nullable Instant appointment) {

        boolean favoured(Instant now) {
            return priority || appointment != null && !appointment.isAfter(now);
        }

        private boolean early(Instant now) {
            return !priority && appointment != null && appointment.isAfter(now);
        }

        private Instant place() {
            return appointment == null || priority && since.isBefore(appointment) ? since : appointment;
        }
    }

    /**
     * All who wait, whoever is to be called first on top.
     *
     * @param favouredBefore whether this counter's call before went to one of the favoured
     */
    static List<Waiting> of(List<Waiting> waiting, boolean favouredBefore, Instant now) {
        var favoured = new ArrayList<Waiting>();
        var ordinary = new ArrayList<Waiting>();
        var early = new ArrayList<Waiting>();
        for (var one : waiting) {
            (one.favoured(now) ? favoured : one.early(now) ? early : ordinary).add(one);
        }
        var order = new ArrayList<Waiting>();
        var first = favouredBefore && !ordinary.isEmpty() ? ordinary : favoured;
        var second = first == ordinary ? favoured : ordinary;
        for (var kind : List.of(first, second, early)) {
            kind.sort(Comparator.comparing(Waiting::place).thenComparing(Waiting::id));
            order.addAll(kind);
        }
        return order;
    }
}
