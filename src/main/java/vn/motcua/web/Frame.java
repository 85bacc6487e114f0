package vn.motcua.web;

import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.motcua.notifications.Notices;
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
 * @param refusal said once when what was asked for was not done; null when there is nothing to say
 * @param idleSeconds after how long without a request the session ends; 0 for a visitor
 * @param csrfToken read only by pages with a form that changes something, since reading it opens a session
 * @param unreadNotices asked only by pages that show the number, since it costs a query
 */
public record Frame(
        @Nullable Actor actor,
        boolean atDesk,
        boolean administrator,
        String path,
        String nonce,
        @Nullable String message,
        @Nullable String refusal,
        int idleSeconds,
        Site site,
        Assets assets,
        Supplier<@Nullable CsrfToken> csrfToken,
        IntSupplier unreadNotices) {

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

    /** The number of unread notices as it stands beside their link, e.g. "3" or "99+"; null when there are none. */
    public @Nullable String unread() {
        var count = unreadNotices.getAsInt();
        return count == 0 ? null : count >= Notices.COUNTED_UP_TO ? Notices.COUNTED_UP_TO - 1 + "+" : "" + count;
    }

    public boolean citizen() {
        return actor instanceof Actor.Citizen;
    }

    public boolean officer() {
        return actor instanceof Actor.Officer;
    }
}
