package vn.motcua.procedures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a procedure's history.
 *
 * @param replacedAt null while the revision is in force or waits for its day
 * @param scheduledFor the day from which it was published to be in force; null: at once
 */
public record RevisionSummary(
        long id,
        int no,
        String decision,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate effectiveFrom,
        Instant publishedAt,
        String publishedBy,
        @Nullable Instant replacedAt,
        @Nullable LocalDate scheduledFor,
        boolean inForce) {

    /** Whether it is published and its day has not come. */
    public boolean waits() {
        return replacedAt == null && !inForce;
    }
}
