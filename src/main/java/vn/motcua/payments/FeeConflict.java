package vn.motcua.payments;

import vn.motcua.vocabulary.Conflict;

/** The fee cannot be taken, or its receipt not be cancelled, any more; the message says what stands against it. */
public class FeeConflict extends Conflict {

    FeeConflict(String message) {
        super(message);
    }
}
