package vn.motcua.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit inside an agency (phòng, ban).
 *
 * @param validTo its last day; null while it goes on
 */
public record Unit(
        long id,
        long agency,
        String code,
        String name,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }
}
