package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to another agency that waits for its answer (đang lấy ý kiến).
 *
 * @param no number of the question within the dossier
 * @param asker who asked, and {@code asked} when
 * @param step number of the step that asked; null for a question from before steps were kept with them, which no step waits for
 */
record OpenQuestion(
        int no,
        @Nullable Integer step,
        long agency,
        @Nullable Long unit,
        String asker,
        Instant asked,
        Instant due) {}
