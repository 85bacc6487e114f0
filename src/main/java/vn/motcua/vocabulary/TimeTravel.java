package vn.motcua.vocabulary;

import java.time.Instant;

/**
 * Lets the sample province and the tests act at another moment than now; unbound, as always in production, the
 * application's clock shows the machine's time.
 */
public final class TimeTravel {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private TimeTravel() {}

    /** {@code TimeTravel.at(moment).run(() -> …)}: holds for this thread and ends with the call. */
    public static ScopedValue.Carrier at(Instant moment) {
        return ScopedValue.where(MOMENT, moment);
    }

    /** The moment that was travelled to, or else the given one. */
    public static Instant or(Instant now) {
        return MOMENT.orElse(now);
    }
}
