package vn.motcua.admin;

import java.time.Instant;
import java.util.List;
import vn.motcua.mirrors.SourceSystem;
import vn.motcua.web.Page;

/** The systems of ministries that report dossiers, by code; whether one is silent is told against {@code now}. */
public record SourceListPage(List<SourceSystem> sources, Instant now) implements Page {

    @Override
    public String template() {
        return "admin/sources";
    }
}
