package vn.motcua.procedures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument.GovernmentLevel;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;

/**
 * A page of the catalogue, best matches first.
 *
 * @param next cursor of the next page; null on the last one
 * @param count how many there are, at most {@link #MOST_COUNTED}
 * @param similar whether nothing matched as typed and these only look alike (a typing error)
 */
public record ProcedurePage(List<Row> rows, @Nullable String next, int count, boolean similar) {

    /** Counting stops here; a screen shows "1.000+". */
    public static final int MOST_COUNTED = 1_000;

    public boolean more() {
        return count >= MOST_COUNTED;
    }

    /**
     * A procedure in a list.
     *
     * @param agencies who decides, in words; empty = not stated
     * @param fileable whether a dossier can be filed here
     */
    public record Row(
            String code,
            String name,
            String sector,
            Set<GovernmentLevel> levels,
            ServiceLevel serviceLevel,
            boolean receivedAtOneStop,
            String agencies,
            boolean fileable) {}
}
