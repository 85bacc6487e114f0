package vn.motcua.papers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;

/**
 * A paper as it was issued.
 *
 * @param number as printed, e.g. {@code 0123/TNHS}
 * @param fields all that it says, as JSON
 * @param file the PDF; null between fixing the fields and keeping the PDF
 */
record IssuedPaper(
        Key key,
        String number,
        String template,
        int version,
        String fields,
        Instant issuedAt,
        @Nullable UUID file,
        @Nullable String sha256) {

    /** Which paper of which dossier. */
    record Key(DossierNumber dossier, PaperKind kind, int no) {}
}
