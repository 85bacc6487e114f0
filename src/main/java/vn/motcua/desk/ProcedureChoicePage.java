package vn.motcua.desk;

import java.util.List;
import vn.motcua.agencies.Agency;
import vn.motcua.procedures.ProcedurePage;
import vn.motcua.web.Page;

/** Which procedure a person at the counter wants; {@code desks} is empty for an officer who receives nowhere. */
public record ProcedureChoicePage(String q, List<Agency> desks, ProcedurePage found) implements Page {

    @Override
    public String template() {
        return "desk/procedure-choice";
    }
}
