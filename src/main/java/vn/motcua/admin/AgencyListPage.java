package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;

/** Agencies as found, a page at a time. */
public record AgencyListPage(
        boolean province,
        List<Row> rows,
        int count,
        String q,
        String kind,
        boolean ended,
        List<Choice> kinds,
        @Nullable String next)
        implements Page {

    /** An agency in the list. */
    public record Row(Agency agency, int units, int officers, boolean desk) {}

    @Override
    public String template() {
        return "admin/agencies";
    }
}
