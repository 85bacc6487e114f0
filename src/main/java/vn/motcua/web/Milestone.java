package vn.motcua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One point on a timeline; {@code when} and {@code details} as they are to be read, in Vietnamese. */
public record Milestone(State state, String title, @Nullable String when, List<String> details) {

    /** Where the point stands against the present. */
    public enum State {
        DONE("done", "đã xong"),
        NOW("now", "đang làm"),
        NEXT("next", "chưa tới");

        private final String style;
        private final String spoken;

        State(String style, String spoken) {
            this.style = style;
            this.spoken = spoken;
        }

        public String style() {
            return style;
        }

        /** The state in words, for those who do not see the colour. */
        public String spoken() {
            return spoken;
        }
    }
}
