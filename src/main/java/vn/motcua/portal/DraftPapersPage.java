package vn.motcua.portal;

import java.util.List;
import java.util.Map;
import vn.motcua.documents.FileLimits;
import vn.motcua.documents.StoredFile;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * The papers of a draft, each with the files handed in for it.
 *
 * @param stored files by the number of their paper
 */
public record DraftPapersPage(
        FilingDraft draft, FilingStep step, Map<Integer, List<StoredFile>> stored, FileLimits limits, Faults faults)
        implements Page {

    @Override
    public String template() {
        return step.template();
    }

    /** "12,5 MB trong 100 MB". */
    public String used() {
        var used = stored.values().stream()
                .flatMap(List::stream)
                .mapToLong(StoredFile::size)
                .sum();
        return Words.size(used) + " trong " + limits.dossier().toMegabytes() + " MB";
    }
}
