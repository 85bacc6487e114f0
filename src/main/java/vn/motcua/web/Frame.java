package vn.motcua.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.motcua.vocabulary.Actor;

/**
 * What stands around every page, whatever it shows.
 *
 * @param actor who is signed in; null for a visitor
 * @param atDesk whether they receive and return at a one-stop desk today, for themselves or for somebody
 * @param administrator whether the administration is open to them
 * @param path path of the page, to mark where we are
 * @param nonce permits this answer's own styles and scripts, and no others
 * @param message said once after an action, e.g. "Đã lưu"; null when there is nothing to say
 * @param idleSeconds after how long without a request the session ends; 0 for a visitor
 * @param csrfToken read only by pages with a form that changes something, since reading it opens a session
 */
public record Frame(
        @Nullable Actor actor,
        boolean atDesk,
        boolean administrator,
        String path,
        String nonce,
        @Nullable String message,
        int idleSeconds,
        Site site,
        Assets assets,
        Supplier<@Nullable CsrfToken> csrfToken) {

    /** URL of a style sheet, script or image, by its plain name. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** Marks the link to the section this page is in: {@code page}, or null to leave the attribute out. */
    public @Nullable String current(String section) {
        return path.equals(section) || path.startsWith(section + "/") ? "page" : null;
    }

    /** A fresh idempotency key: the same form sent twice acts once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    public @Nullable CsrfToken csrf() {
        return csrfToken.get();
    }

    public boolean citizen() {
        return actor instanceof Actor.Citizen;
    }

    public boolean officer() {
        return actor instanceof Actor.Officer;
    }
}
