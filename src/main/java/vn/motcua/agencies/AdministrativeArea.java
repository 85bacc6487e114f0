package vn.motcua.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area (đơn vị hành chính) as it stood in a period.
 *
 * @param code statistical code; a later area may carry the code of an earlier one, so code and day identify it together
 */
public record AdministrativeArea(
        long id,
        String code,
        String name,
        AreaLevel level,
        @Nullable Long parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
