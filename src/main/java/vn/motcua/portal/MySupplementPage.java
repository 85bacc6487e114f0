package vn.motcua.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.FileLimits;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * What is asked for, with what has been gathered so far.
 *
 * @param stored files by the number of their paper
 */
public record MySupplementPage(
        OwnDossier dossier,
        OwnDossier.Asked asked,
        Map<Integer, List<StoredFile>> stored,
        @Nullable String note,
        FileLimits limits,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "portal/my-supplement";
    }

    public String path() {
        return "/dossiers/" + dossier.number() + "/supplement";
    }
}
