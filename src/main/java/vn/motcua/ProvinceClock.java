package vn.motcua;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.TimeTravel;

/** The one clock of the application: the machine's time, read in the province's time zone. */
@Component
class ProvinceClock extends Clock {

    private final Clock clock;

    ProvinceClock() {
        this(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private ProvinceClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return TimeTravel.or(clock.instant());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ProvinceClock(clock.withZone(zone));
    }
}
