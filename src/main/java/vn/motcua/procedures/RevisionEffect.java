package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * What publishing a document would do, shown before it is done.
 *
 * @param no number the revision would get; the last one when {@code unchanged}
 * @param unchanged whether the same content is what was last published
 * @param inForceFrom the day from which it would be in force, the former one until then; null: at once
 * @param waiting number of a revision that waits for its day and would never be in force; null: none does
 * @param errors what forbids publishing, per JSON path
 * @param warnings what is only doubtful
 * @param obstacles why no dossier could be filed; empty = it can
 * @param affected what other modules say hangs on the current revision, e.g. "3 bản nháp, 12 hồ sơ đang xử lý"
 */
public record RevisionEffect(
        int no,
        boolean unchanged,
        @Nullable LocalDate inForceFrom,
        @Nullable Integer waiting,
        List<Fault> errors,
        List<Fault> warnings,
        List<String> obstacles,
        List<String> affected) {

    /** Told by a module above the catalogue (dossiers): what of its own hangs on a procedure's current revision. */
    public interface Hook {
        List<String> affectedBy(String procedureCode);
    }
}
