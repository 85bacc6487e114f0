package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper that an action called for: of what kind, when, by whom, and what it was to say.
 *
 * @param dossier as it stands now; what may have changed since is in {@code content}
 * @param onBehalf in whose place the officer acted; null in their own
 */
public record LetterCall(
        DossierView dossier,
        int no,
        LetterKind kind,
        Instant at,
        String officer,
        @Nullable OnBehalf onBehalf,
        Map<String, Object> content) {

    /** Whose name stands below it, and for whom they signed. */
    public String signedBy() {
        return onBehalf == null ? officer : officer + " " + onBehalf.mark();
    }

    /** What was said under a name; empty when nothing was. */
    public String said(String what) {
        return String.valueOf(content.getOrDefault(what, ""));
    }

    /** A moment kept under a name; null when there is none. */
    public @Nullable Instant moment(String what) {
        var at = content.get(what);
        return at == null ? null : Instant.parse(at.toString());
    }
}
