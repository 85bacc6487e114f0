package vn.motcua.desk;

import java.util.List;
import vn.motcua.web.Page;
import vn.motcua.worklists.Bulk;

/** What the officer lately had done for many dossiers at once. */
public record BulksPage(List<Bulk> bulks) implements Page {

    @Override
    public String template() {
        return "desk/bulks";
    }
}
