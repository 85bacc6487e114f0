package vn.motcua.procedures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of a procedure's history; {@code replacedAt} is null for the revision in force. */
public record RevisionSummary(
        long id,
        int no,
        String decision,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate effectiveFrom,
        Instant publishedAt,
        String publishedBy,
        @Nullable Instant replacedAt) {}
