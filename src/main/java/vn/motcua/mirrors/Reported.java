package vn.motcua.mirrors;

import java.util.List;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What came of one report.
 *
 * @param number of the dossier, as far as it could be read
 * @param version the one that stands here now; 0 when there is none
 * @param faults why it was refused, or what it came too late for; empty when it was taken
 */
public record Reported(String number, long version, Outcome outcome, List<Fault> faults) {

    public Reported {
        faults = List.copyOf(faults);
    }

    /** How a report ended. */
    public enum Outcome {
        /** The first one of this dossier. */
        CREATED,
        /** Took the place of an older version. */
        UPDATED,
        /** This very version was told before. */
        UNCHANGED,
        /** A newer version, or another of the same number, stands here; nothing was written. */
        OUTDATED,
        /** Something in it cannot be right; nothing was written. */
        REFUSED
    }
}
