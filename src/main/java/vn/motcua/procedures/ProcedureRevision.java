package vn.motcua.procedures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published revision: immutable, so a dossier can be pinned to {@code id} for ever. */
public record ProcedureRevision(
        long id,
        int no,
        ProcedureDocument document,
        Instant publishedAt,
        @Nullable Instant replacedAt) {}
