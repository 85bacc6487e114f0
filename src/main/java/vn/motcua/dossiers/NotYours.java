package vn.motcua.dossiers;

/** The officer may see the dossier, but this move is another's to make; the message says whose, in Vietnamese. */
public class NotYours extends RuntimeException {

    NotYours(String message) {
        super(message);
    }
}
