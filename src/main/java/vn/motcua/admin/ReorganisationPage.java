package vn.motcua.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.PlanFaults;
import vn.motcua.reorganisation.StoredPlan;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * One plan, its lines as a table that is edited.
 *
 * @param stuck dossiers that the latest pass could not move
 * @param another whether the reader is not the one who saved this version, and so may approve it
 * @param typed what stands in the form of a new line
 */
public record ReorganisationPage(
        StoredPlan plan, List<PlanFaults.Fault> stuck, boolean another, Map<String, String> typed, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "admin/reorganisation";
    }

    public String path() {
        return "/admin/reorganisations/" + plan.id();
    }

    public boolean editable() {
        return plan.restructured() == null;
    }

    public List<Choice> kinds() {
        return Arrays.stream(Plan.Kind.values())
                .map(kind -> new Choice(kind.name(), kind.label()))
                .toList();
    }

    /** Who takes over by a line, with the condition of each. */
    public static String told(Plan.Part part) {
        var told = new StringBuilder(part.agency());
        tell(told, "thủ tục", part.procedures());
        tell(told, "đơn vị", part.units());
        tell(told, "địa bàn", part.areas());
        return told.toString();
    }

    private static void tell(StringBuilder told, String what, List<String> codes) {
        if (!codes.isEmpty()) {
            told.append(" (")
                    .append(what)
                    .append(": ")
                    .append(String.join(", ", codes))
                    .append(')');
        }
    }
}
