package vn.motcua.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it stood in a period.
 *
 * @param code identifier code, e.g. {@code 000.00.16.H08} or {@code H21.180}; kept for ever, also after the agency ended
 * @param line what it is for where several of a kind exist, e.g. {@code JUSTICE}, {@code POLICE}, {@code TAX}; null for a people's committee
 * @param areaCode administrative area it serves; null for the whole province
 * @param validTo last day of its existence; null while it exists
 */
public record Agency(
        long id,
        String code,
        String name,
        AgencyKind kind,
        @Nullable String line,
        @Nullable Long parentId,
        @Nullable String areaCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
