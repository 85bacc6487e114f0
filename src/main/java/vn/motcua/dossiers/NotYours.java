package vn.motcua.dossiers;

import vn.motcua.vocabulary.Conflict;

/** The officer may see the dossier, but this move is another's to make; the message says whose, in Vietnamese. */
public class NotYours extends Conflict {

    public NotYours(String message) {
        super(message);
    }
}
