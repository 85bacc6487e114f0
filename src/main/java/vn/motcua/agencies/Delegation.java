package vn.motcua.agencies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A written authorisation (ủy quyền) of one officer to do another's work: limited in time and content, and not to be passed
 * on (NĐ 30/2020 Art 13(3)). It counts only while the giver holds the role there.
 *
 * @param unit null = wherever in the agency the giver holds the role
 * @param procedures codes of the procedures it is limited to; empty = all
 * @param document number of the authorisation, e.g. {@code 12/UQ-UBND}
 * @param validTo last day
 */
public record Delegation(
        long id,
        long principal,
        long substitute,
        long agency,
        @Nullable Long unit,
        OfficerRole role,
        List<String> procedures,
        String document,
        LocalDate documentDate,
        LocalDate validFrom,
        LocalDate validTo)
        implements StandIn {

    public Delegation {
        procedures = List.copyOf(procedures);
    }

    @Override
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    @Override
    public boolean reaches(String procedure) {
        return procedures.isEmpty() || procedures.contains(procedure);
    }

    /** The position that is lent, as the giver's own positions are told. */
    Position lent() {
        return new Position(principal, agency, unit, role, validFrom, validTo);
    }
}
