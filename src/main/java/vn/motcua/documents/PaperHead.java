package vn.motcua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head every paper carries beside the national motto: who issues it, its number (books have none), where and when. */
public record PaperHead(
        @Nullable String parentAgency,
        String agency,
        @Nullable String number,
        String place,
        Instant issuedAt) {}
