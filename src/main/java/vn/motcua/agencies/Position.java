package vn.motcua.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role an officer holds in an agency (or one unit of it; null = the whole agency) between two dates, both inclusive. */
public record Position(
        long officer,
        long agency,
        @Nullable Long unit,
        OfficerRole role,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether whoever holds this one holds the other too: the same role there, in as many units. */
    boolean includes(Position other) {
        return agency == other.agency && role == other.role && (unit == null || unit.equals(other.unit));
    }

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
