package vn.motcua.agencies;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * Who may change the tree: a province administrator everything, an agency administrator units, officers, positions and the
 * desk of the own agency. To anybody else the thing does not exist ({@link NotFound}).
 */
@Component
public class AdministrationRights {

    private final Agencies agencies;
    private final Clock clock;

    AdministrationRights(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    public void requireProvince(Actor by) {
        if (!isProvinceAdmin(by)) {
            throw new NotFound("administration");
        }
    }

    public void requireAgency(Actor by, long agency) {
        if (!isProvinceAdmin(by) && !isAgencyAdmin(by, agency)) {
            throw new NotFound("administration of agency " + agency);
        }
    }

    /**
     * Whoever administers every agency in which the officer holds or will hold a position; an administrator of the province
     * is another such administrator's only.
     */
    public void requireOfficer(Actor by, long officer) {
        if (!mayAdminister(by, officer)) {
            throw new NotFound("administration of officer " + officer);
        }
    }

    public boolean mayAdminister(Actor by, long officer) {
        if (isProvinceAdmin(by)) {
            return true;
        }
        var today = Province.dateOf(clock.instant());
        var homes = agencies.allPositionsOf(officer).stream()
                .filter(home -> {
                    var to = home.validTo();
                    return to == null || !to.isBefore(today);
                })
                .toList();
        return !homes.isEmpty()
                && homes.stream()
                        .allMatch(
                                home -> home.role() != OfficerRole.PROVINCE_ADMIN && isAgencyAdmin(by, home.agency()));
    }

    /** The agencies an actor administers beside, or without, the whole province. */
    public List<Agency> agenciesOf(Actor by) {
        return by instanceof Actor.Officer officer
                ? agencies.positionsOf(officer.officer()).stream()
                        .filter(position -> position.role() == OfficerRole.AGENCY_ADMIN)
                        .map(position -> agencies.byId(position.agency()))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Whether there is anything the actor may administer. */
    public boolean isAdministrator(Actor by) {
        return !agenciesOf(by).isEmpty() || isProvinceAdmin(by);
    }

    public boolean isProvinceAdmin(Actor by) {
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
