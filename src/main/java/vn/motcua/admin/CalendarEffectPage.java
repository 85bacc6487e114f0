package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/**
 * What a change to the calendar would do to running dossiers, before it is made.
 *
 * @param province whether a province administrator reads it
 * @param affected who would get other due times, in words
 * @param action where the change is sent once more, with everything typed, to be made
 */
public record CalendarEffectPage(
        boolean province, Link back, String title, List<String> affected, String action, Map<String, String> typed)
        implements Page {

    /** In what field the administrator says that they have seen the effect. */
    static final String SEEN = "seen";

    @Override
    public String template() {
        return "admin/calendar-effect";
    }
}
