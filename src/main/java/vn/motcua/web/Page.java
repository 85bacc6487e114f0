package vn.motcua.web;

import org.jspecify.annotations.Nullable;

/**
 * What a screen's controller returns: a record with everything its template shows. The template is
 * {@code src/main/jte/<template>.jte} with {@code @param TheRecord page} and {@code @param vn.motcua.web.Frame frame}.
 */
public interface Page {

    /** Path below {@code src/main/jte} without ending, e.g. {@code portal/home}. */
    String template();

    /** What the person has to correct; a record with a component of this name shows it and answers 422. */
    default Faults faults() {
        return Faults.NONE;
    }

    default int status() {
        return faults().none() ? 200 : 422;
    }

    /** Whether the page holds nothing personal, so that a browser may keep it for the way back. */
    default boolean impersonal() {
        return false;
    }

    /** Sends the browser on to a path of this site (303), so that reloading never repeats a change. */
    static Page redirect(String to) {
        return new Redirect(to, null, false);
    }

    /** As {@link #redirect(String)}, with a message shown once on the next page. */
    static Page redirect(String to, String message) {
        return new Redirect(to, message, false);
    }

    /** As {@link #redirect(String, String)}, for what was not done: the next page shows why, and not as a success. */
    static Page refusal(String to, String reason) {
        return new Redirect(to, reason, true);
    }

    /** Where to go next; only paths of this site, so that nobody can be led elsewhere. */
    record Redirect(String to, @Nullable String message, boolean refused) implements Page {

        public Redirect {
            if (!to.startsWith("/") || to.startsWith("//") || to.contains("\\")) {
                throw new IllegalArgumentException("not a path of this site: " + to);
            }
        }

        @Override
        public String template() {
            throw new IllegalStateException("a redirect has no template");
        }

        @Override
        public int status() {
            return 303;
        }
    }
}
