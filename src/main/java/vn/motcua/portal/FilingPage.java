package vn.motcua.portal;

import org.jspecify.annotations.Nullable;
import vn.motcua.documents.FileLimits;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.web.Page;

/**
 * Before one begins: what to have at hand.
 *
 * @param agency code of the agency chosen on the procedure's page; empty when none was
 * @param begun the draft that can be gone on with; null when there is none
 */
public record FilingPage(
        ProcedureDocument procedure,
        String agency,
        @Nullable FilingDraft begun,
        FileLimits limits) implements Page {

    @Override
    public String template() {
        return "portal/filing";
    }
}
