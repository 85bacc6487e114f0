package vn.motcua.api;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Allowance;
import vn.motcua.vocabulary.TooManyRequests;

/** Keeps look-up codes from being guessed: so many tries a minute from one address, counted in memory. */
@Component
class TrackingLimit {

    private static final int MOST_ADDRESSES = 20_000;

    private final Allowance addresses;

    TrackingLimit(ApiSettings settings) {
        this.addresses = new Allowance(settings.trackingPerMinute(), Duration.ofMinutes(1), MOST_ADDRESSES);
    }

    /** Takes one try; throws {@link TooManyRequests} when there is none left. */
    void take(String address) {
        addresses.take(address);
    }
}
