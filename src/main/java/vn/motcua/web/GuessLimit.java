package vn.motcua.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.NotFound;

/**
 * Slows down whoever guesses look-up codes: ten wrong ones a minute from one address, thirty an hour for one dossier from
 * one address, a thousand an hour for one dossier from anywhere. Only an address that guessed is refused
 * unheard: with six letters, unlimited tries would find a code; elsewhere a right one always answers.
 */
@Component
public class GuessLimit {

    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    GuessLimit() {}

    /** As {@link #open}, for a door that does not limit what comes from one address in another way. */
    public <T> T openTo(String address, String dossier, Supplier<T> look) {
        var ofAddress = bucket("address " + address, 10, Duration.ofMinutes(1));
        requireLeft(ofAddress);
        try {
            return open(address, dossier, look);
        } catch (NotFound wrong) {
            ofAddress.tryConsume(1);
            throw wrong;
        }
    }

    /** What the code opens; a wrong one is counted, and throws {@link TooManyRequests} when there were too many. */
    public <T> T open(String address, String dossier, Supplier<T> look) {
        var ofBoth = bucket("dossier %s from %s".formatted(dossier, address), 30, Duration.ofHours(1));
        requireLeft(ofBoth);
        try {
            return look.get();
        } catch (NotFound wrong) {
            ofBoth.tryConsume(1);
            take(bucket("dossier " + dossier, 1000, Duration.ofHours(1)));
            throw wrong;
        }
    }

    /** Looked at only: however many look at once with their right codes, none of them is counted. */
    private static void requireLeft(Bucket bucket) {
        var left = bucket.estimateAbilityToConsume(1);
        if (!left.canBeConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(left.getNanosToWaitForRefill()));
        }
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, long tries, Duration within) {
        return buckets.computeIfAbsent(
                key,
                unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tries)
                                .refillGreedy(tries, within)
                                .build())
                        .build());
    }
}
