package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.RegularHours;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;

/**
 * Working hours and special days of an agency, or of the whole province where {@code agency} is null.
 *
 * @param places whose hours one may change
 */
public record HoursPage(
        boolean province,
        @Nullable Agency agency,
        int year,
        List<Choice> places,
        List<RegularHours> regular,
        List<SpecialDay> specialDays)
        implements Page {

    @Override
    public String template() {
        return "admin/hours";
    }

    /** The agency as links and forms name it; empty for the province. */
    public String place() {
        return agency == null ? "" : Long.toString(agency.id());
    }
}
