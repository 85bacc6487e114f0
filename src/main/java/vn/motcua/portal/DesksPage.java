package vn.motcua.portal;

import java.util.List;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.web.Page;

/** One-stop desks with a queue. */
public record DesksPage(List<Row> rows) implements Page {

    /** A desk; {@code code} is its agency's. */
    public record Row(String code, OneStopDesk desk, boolean bookable) {}

    @Override
    public String template() {
        return "portal/desks";
    }
}
