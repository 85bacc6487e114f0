package vn.motcua.vocabulary;

/** The action does not fit the state of things: somebody was faster, or the move is another's (409). */
public abstract class Conflict extends RuntimeException {

    private final String whatHappened;

    protected Conflict(String whatHappened) {
        super(whatHappened);
        this.whatHappened = whatHappened;
    }

    /** Who did what and when, in Vietnamese, for the person whose action was refused. */
    public String whatHappened() {
        return whatHappened;
    }
}
