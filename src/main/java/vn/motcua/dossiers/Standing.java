package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an action answers: where the dossier stands after it.
 *
 * @param version number of events so far
 * @param due when the result is promised; null before reception or where the law sets no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        DossierNumber number,
        String lookupCode,
        DossierState state,
        int version,
        @Nullable Instant due) {}
