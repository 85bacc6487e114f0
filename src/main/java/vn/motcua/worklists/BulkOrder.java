package vn.motcua.worklists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;

/**
 * One thing asked for many dossiers.
 *
 * @param assignee officer who gets the steps; only for {@link BulkAction#ASSIGN}
 * @param note remark on each of them; the reason where work is taken from somebody
 */
public record BulkOrder(
        BulkAction action, List<Row> targets, @Nullable Long assignee, String note) {

    /** A dossier with the step it was shown on; null where the list shows no step. */
    public record Row(DossierNumber number, @Nullable Integer step) {}
}
