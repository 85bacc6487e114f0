package vn.motcua.vocabulary;

/** The thing does not exist, or is not this person's to see: both look the same from outside (404). */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
