package vn.motcua.accounts;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries one password on many accounts: fifty tries in fifteen minutes from one address. Right ones are given
 * back, so that an office behind one address is not kept out by its own people. Counted on each node by itself; what must
 * hold over all nodes is counted for each account by {@link Attempts}.
 */
@Component
class AddressAttempts {

    static final int LIMIT = 50;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Takes one try; false when there is none left. A null address is the machine's own and not limited. */
    boolean take(@Nullable String address) {
        return address == null || bucket(address).tryConsume(1);
    }

    /** The try was right. */
    void giveBack(@Nullable String address) {
        if (address != null) {
            bucket(address).addTokens(1);
        }
    }

    private Bucket bucket(String address) {
        return buckets.computeIfAbsent(
                address,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(LIMIT).refillGreedy(LIMIT, WITHIN))
                        .build());
    }
}
