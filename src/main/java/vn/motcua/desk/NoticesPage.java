package vn.motcua.desk;

import org.jspecify.annotations.Nullable;
import vn.motcua.notifications.Notices.Listed;
import vn.motcua.notifications.Notices.Notice;
import vn.motcua.web.Page;
import vn.motcua.web.Tone;

/** What an officer was told, newest first. */
public record NoticesPage(Listed listed) implements Page {

    @Override
    public String template() {
        return "desk/notices";
    }

    /** Whether something on this page is unread. */
    public boolean unread() {
        return listed.notices().stream().anyMatch(notice -> notice.read() == null);
    }

    /** Address of the next page; null on the last. */
    public @Nullable String next() {
        return listed.next() == null ? null : "/desk/notices?before=" + listed.next();
    }

    /** Red when late, amber when soon. */
    public static Tone tone(Notice notice) {
        return switch (notice.kind()) {
            case LATE -> Tone.BAD;
            case SOON -> Tone.WARN;
            case ARRIVED -> Tone.INFO;
        };
    }
}
