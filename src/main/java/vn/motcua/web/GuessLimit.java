package vn.motcua.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses look-up codes: ten wrong ones a minute from one address, thirty an hour for one dossier. Right
 * ones do not count, so nobody who holds the slip is kept out by their own reading.
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

    /** Counts a try; throws {@link TooManyRequests} when there were too many. */
    public void count(String address, String dossier) {
        take(ofAddress(address));
        take(ofDossier(dossier));
    }

    /** Gives the try back: it was no guess. */
    public void wasRight(String address, String dossier) {
        ofAddress(address).addTokens(1);
        ofDossier(dossier).addTokens(1);
    }

    /** As {@link #count(String, String)} where the address is limited in another way. */
    public void count(String dossier) {
        take(ofDossier(dossier));
    }

    /** Gives a try of {@link #count(String)} back. */
    public void wasRight(String dossier) {
        ofDossier(dossier).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket ofAddress(String address) {
        return bucket("address " + address, 10, Duration.ofMinutes(1));
    }

    private Bucket ofDossier(String dossier) {
        return bucket("dossier " + dossier, 30, Duration.ofHours(1));
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
