package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Officer;
import vn.motcua.web.Page;

/**
 * Officers as found, a page at a time.
 *
 * @param idle whether only those without a position are wanted
 */
public record OfficerListPage(
        boolean province,
        List<Row> rows,
        int count,
        String q,
        boolean idle,
        @Nullable String next) implements Page {

    /** An officer with the positions held today, in words. */
    public record Row(Officer officer, List<String> positions) {}

    @Override
    public String template() {
        return "admin/officers";
    }
}
