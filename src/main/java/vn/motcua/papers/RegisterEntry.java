package vn.motcua.papers;

import java.time.Instant;
import vn.motcua.dossiers.DossierNumber;

/**
 * A dossier's entry in a desk's register: numbers run from 01 through the year, over all its volumes.
 *
 * @param desk agency whose one-stop desk keeps the book
 */
public record RegisterEntry(long desk, int year, int no, DossierNumber dossier, Instant at) {

    /** As many as a bound book holds. */
    static final int PER_VOLUME = 500;

    public int volume() {
        return volumeOf(no);
    }

    static int volumeOf(int no) {
        return (no - 1) / PER_VOLUME + 1;
    }

    /** {@code 01/2026}: volume and year, as the slip names the book. */
    String book() {
        return "%02d/%d".formatted(volume(), year);
    }

    String printed() {
        return "%02d".formatted(no);
    }
}
