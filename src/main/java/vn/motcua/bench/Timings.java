package vn.motcua.bench;

import java.util.Arrays;

/** How long things took, in nanoseconds; for one thread, then merged. */
final class Timings {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] taken = new long[1024];
    private int count;

    void add(long nanos) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = nanos;
    }

    void addAll(Timings other) {
        for (var i = 0; i < other.count; i++) {
            add(other.taken[i]);
        }
    }

    int count() {
        return count;
    }

    /** The time within which that share (0 to 1) was done, in milliseconds with two decimals. */
    double millis(double share) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        var place = Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1);
        return Figures.rounded(sorted[place] / NANOS_PER_MILLI);
    }
}
