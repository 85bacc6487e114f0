package vn.motcua.vocabulary;

import java.time.Duration;

/** Somebody asks too often; the screen says when to come back (429). */
public class TooManyRequests extends RuntimeException {

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super("come back in " + wait);
        this.wait = wait;
    }

    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
