package vn.motcua.vocabulary;

/**
 * Somebody was faster, or the thing is no longer in the state the action needs (409).
 *
 * @see #whatHappened() who did what and when, in Vietnamese
 */
public abstract class Conflict extends RuntimeException {

    private final String whatHappened;

    protected Conflict(String whatHappened) {
        super(whatHappened);
        this.whatHappened = whatHappened;
    }

    public String whatHappened() {
        return whatHappened;
    }
}
