package vn.motcua.web;

/** How a tag or a note is meant; never the only way to tell, the words say it too. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARN,
    BAD;

    public String style() {
        return switch (this) {
            case NEUTRAL -> "neutral";
            case INFO -> "info";
            case GOOD -> "good";
            case WARN -> "warn";
            case BAD -> "bad";
        };
    }
}
