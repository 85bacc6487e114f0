package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.procedures.ProcedurePage;
import vn.motcua.web.Page;

/**
 * Which procedure a person at the counter wants.
 *
 * @param desks empty for an officer who receives nowhere
 * @param last the dossier of the same person received just before; null for the next person
 */
public record ProcedureChoicePage(
        String q,
        List<Agency> desks,
        ProcedurePage found,
        @Nullable DossierNumber last) implements Page {

    @Override
    public String template() {
        return "desk/procedure-choice";
    }

    public String opening(String procedure) {
        return CounterController.address(procedure, last);
    }
}
