package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Actor;

/** Who acts, and in whose place; the gate says so, and the ledger writes it. {@code onBehalf} is null for one's own part. */
record Acting(Actor actor, @Nullable OnBehalf onBehalf) {

    /** Somebody in their own matter: the owner, or the system. */
    static Acting self(Actor actor) {
        return new Acting(actor, null);
    }
}
