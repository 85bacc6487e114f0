package vn.motcua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head every paper carries beside the national motto: who issues it, its number, where and when. */
public record PaperHead(@Nullable String parentAgency, String agency, String number, String place, Instant issuedAt) {}
