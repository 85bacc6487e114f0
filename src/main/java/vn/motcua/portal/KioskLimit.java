package vn.motcua.portal;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.web.TooManyRequests;

/** Numbers and bookings from one address: as many as a hall's kiosk gives out in a rush, too few to flood a queue from afar. */
@Component
class KioskLimit {

    private static final int REMEMBERED = 5_000;
    private static final int A_MINUTE = 30;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Throws {@link TooManyRequests}. */
    void count(String address) {
        var probe = buckets.computeIfAbsent(
                        address,
                        unseen -> Bucket.builder()
                                .addLimit(Bandwidth.builder()
                                        .capacity(A_MINUTE)
                                        .refillGreedy(A_MINUTE, Duration.ofMinutes(1))
                                        .build())
                                .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
