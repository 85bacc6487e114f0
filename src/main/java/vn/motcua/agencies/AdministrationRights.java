package vn.motcua.agencies;

import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * Who may change the tree: a province administrator everything, an agency administrator units, officers, positions and the
 * desk of the own agency. To anybody else the thing does not exist ({@link NotFound}).
 */
@Component
class AdministrationRights {

    private final Agencies agencies;

    AdministrationRights(Agencies agencies) {
        this.agencies = agencies;
    }

    void requireProvince(Actor by) {
        if (!isProvinceAdmin(by)) {
            throw new NotFound("administration");
        }
    }

    void requireAgency(Actor by, long agency) {
        if (!isProvinceAdmin(by) && !isAgencyAdmin(by, agency)) {
            throw new NotFound("administration of agency " + agency);
        }
    }

    /** Whoever administers every agency in which the officer holds or will hold a position. */
    void requireOfficer(Actor by, long officer) {
        var homes = agencies.allPositionsOf(officer);
        if (!isProvinceAdmin(by)
                && (homes.isEmpty() || homes.stream().anyMatch(home -> !isAgencyAdmin(by, home.agency())))) {
            throw new NotFound("administration of officer " + officer);
        }
    }

    boolean isProvinceAdmin(Actor by) {
        return switch (by) {
            case Actor.Machine machine -> true;
            case Actor.Citizen citizen -> false;
            case Actor.Officer officer ->
                agencies.positionsOf(officer.officer()).stream()
                        .anyMatch(position -> position.role() == OfficerRole.PROVINCE_ADMIN);
        };
    }

    private boolean isAgencyAdmin(Actor by, long agency) {
        return by instanceof Actor.Officer officer
                && agencies.positionsOf(officer.officer()).stream()
                        .anyMatch(
                                position -> position.role() == OfficerRole.AGENCY_ADMIN && position.agency() == agency);
    }
}
