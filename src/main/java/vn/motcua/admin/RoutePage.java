package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * A route edited as a table, with its picture below.
 *
 * @param base number of the revision that is edited
 * @param units what may stand in a step's unit, by the place of its leg
 * @param wrong what keeps it from being published; on top of the page only once one wants to go on
 * @param gaps steps that nobody could do today
 */
public record RoutePage(
        ProcedureDocument procedure,
        int base,
        RouteDraft route,
        List<Choice> places,
        List<Choice> roles,
        Map<String, List<Choice>> units,
        Faults wrong,
        List<String> gaps,
        boolean refused)
        implements Page {

    @Override
    public String template() {
        return "admin/route";
    }

    @Override
    public Faults faults() {
        return refused ? wrong : Faults.NONE;
    }

    public Lanes lanes() {
        return new Lanes(route, places, units);
    }
}
