package vn.motcua.procedures;

import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;

/**
 * What to look for in the catalogue; null = no wish.
 *
 * @param q words as typed: marks, case, old or new spelling do not matter; also a code or its beginning
 * @param sector exact name of the sector (lĩnh vực)
 * @param agency code of the agency that is competent today
 * @param level how far it runs online
 * @param cursor {@link ProcedurePage#next()} of the page before
 * @param size rows per page, 1 to 100
 */
public record ProcedureQuery(
        @Nullable String q,
        @Nullable String sector,
        @Nullable String agency,
        @Nullable ServiceLevel level,
        @Nullable String cursor,
        int size) {

    private static final int LARGEST = 100;

    public ProcedureQuery {
        q = blankToNull(q);
        sector = blankToNull(sector);
        agency = blankToNull(agency);
        cursor = blankToNull(cursor);
        size = Math.clamp(size, 1, LARGEST);
    }

    public ProcedureQuery(
            @Nullable String q, @Nullable String sector, @Nullable String agency, @Nullable String cursor, int size) {
        this(q, sector, agency, null, cursor, size);
    }

    public static ProcedureQuery of(@Nullable String q, int size) {
        return new ProcedureQuery(q, null, null, null, size);
    }

    private static @Nullable String blankToNull(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
