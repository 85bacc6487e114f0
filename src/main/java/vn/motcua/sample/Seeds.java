package vn.motcua.sample;

import java.util.Random;

/** Chance that a seed repeats. */
final class Seeds {

    /** The golden ratio in 64 bits, so that neighbouring seeds have nothing in common. */
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    static Random random(long seed) {
        return new Random(seed * FAR_APART);
    }
}
