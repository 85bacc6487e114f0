package vn.motcua.desk;

import java.util.List;
import vn.motcua.agencies.Officer;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * An officer's own account.
 *
 * @param standIns for whom they act today, and who acts for them
 * @param absences what is planned and under way
 * @param deputies who may deputise for them
 */
public record OfficerAccountPage(
        Officer officer,
        List<String> duties,
        List<String> standIns,
        List<AbsenceLine> absences,
        List<Choice> deputies,
        Typed typed,
        Faults faults)
        implements Page {

    public record AbsenceLine(long id, String days, String deputy, String reason, boolean now) {}

    @Override
    public String template() {
        return "desk/account";
    }
}
