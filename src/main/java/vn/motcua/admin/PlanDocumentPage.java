package vn.motcua.admin;

import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** A whole plan edited as one JSON document. */
public record PlanDocumentPage(long id, int version, String document, Faults faults) implements Page {

    @Override
    public String template() {
        return "admin/plan-document";
    }
}
