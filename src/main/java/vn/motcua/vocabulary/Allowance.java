package vn.motcua.vocabulary;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many tries in so much time for each key, an address for one, filled up evenly. Counted in the memory of each node, of
 * which the keys used longest ago are forgotten first: it slows floods and guessing down, and keeps no count that must hold.
 */
public final class Allowance {

    private final long tries;
    private final Duration within;
    private final Map<String, Bucket> buckets;

    /** @param remembered how many keys at most */
    public Allowance(long tries, Duration within, int remembered) {
        this.tries = tries;
        this.within = within;
        this.buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        });
    }

    /** Takes one try; false when there is none left. */
    public boolean tryTake(String key) {
        return bucket(key).tryConsume(1);
    }

    /** Takes one try, or says when there will be one. */
    public void take(String key) throws TooManyRequests {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes none, but says when there will be one if none is left: however many ask at once, none of them is counted. */
    public void requireLeft(String key) throws TooManyRequests {
        var probe = bucket(key).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** One more: the last try was none that need be counted. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                        .build());
    }
}
