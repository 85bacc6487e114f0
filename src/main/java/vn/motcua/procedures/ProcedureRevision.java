package vn.motcua.procedures;

import java.time.Instant;

/**
 * A published revision: immutable, so a dossier can be pinned to {@code id} for ever and anyone may keep it in memory.
 * When it was replaced is a fact of the catalogue, not of the revision: see {@link Procedures#history}.
 *
 * @param no 1 for the first revision of the procedure
 */
public record ProcedureRevision(long id, int no, ProcedureDocument document, Instant publishedAt) {

    /** A revision became the current one of its procedure. */
    public record Published(long id, String code, int no) {}
}
