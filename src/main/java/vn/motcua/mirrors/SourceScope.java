package vn.motcua.mirrors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source may report (phạm vi): dossiers of an agency and a procedure that came in between two days, both included.
 *
 * @param agency null for every agency
 * @param procedure its code; null for every procedure
 * @param to null while it has no end
 */
public record SourceScope(
        long id,
        @Nullable Long agency,
        @Nullable String procedure,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean covers(long reported, String procedureCode, LocalDate received) {
        return (agency == null || agency == reported)
                && (procedure == null || procedure.equals(procedureCode))
                && !received.isBefore(from)
                && (to == null || !received.isAfter(to));
    }
}
