package vn.motcua.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.RevisionSummary;
import vn.motcua.web.Page;

/**
 * A revision of a procedure, the one in force, one that waits for its day or a former one, and the history it stands in.
 *
 * @param imported when a source's own version of the procedure was left beside it; null when none waits
 * @param affected drafts and dossiers that hang on the procedure
 * @param gaps steps of the route that nobody could do today
 * @param lanes the route as a picture; null without one
 */
public record RevisionPage(
        ProcedureRevision revision,
        List<RevisionSummary> history,
        @Nullable Instant imported,
        List<String> affected,
        List<String> gaps,
        @Nullable Lanes lanes,
        String json)
        implements Page {

    @Override
    public String template() {
        return "admin/revision";
    }

    public ProcedureDocument document() {
        return revision.document();
    }

    public boolean inForce() {
        return line().inForce();
    }

    /** The day from which it will be in force; null when it is, or never will be. */
    public @Nullable LocalDate waitsFor() {
        return line().waits() ? line().scheduledFor() : null;
    }

    private RevisionSummary line() {
        return history.stream()
                .filter(line -> line.no() == revision.no())
                .findFirst()
                .orElseThrow();
    }
}
