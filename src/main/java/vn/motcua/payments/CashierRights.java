package vn.motcua.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.DossierView;
import vn.motcua.vocabulary.Actor;

/**
 * Who takes money at a desk: the officers who sit there today, for themselves or for somebody, as far as their capacity reaches.
 */
@Component
class CashierRights {

    private final Capacities capacities;
    private final Agencies agencies;

    CashierRights(Capacities capacities, Agencies agencies) {
        this.capacities = capacities;
        this.agencies = agencies;
    }

    /** In what capacity an officer takes the fees of a dossier, their own before others'. */
    Optional<Capacity> takes(Actor.Officer officer, DossierView dossier) {
        return first(
                officer,
                capacity -> capacity.reaches(dossier.procedure().code())
                        && capacity.position().agency() == dossier.desk().id()
                        && capacity.position().role().atDesk());
    }

    /** In what capacity an officer cancels a receipt of a dossier: as head of its desk or leader of its agency. */
    Optional<Capacity> cancels(Actor.Officer officer, DossierView dossier) {
        return first(
                officer,
                capacity -> capacity.reaches(dossier.procedure().code())
                        && capacity.position().agency() == dossier.desk().id()
                        && (capacity.position().role() == OfficerRole.DESK_HEAD
                                || capacity.position().role() == OfficerRole.APPROVER));
    }

    /** The desks whose takings an officer may read, those that ended and left all their work to theirs too: all that was taken there, so not by a right to some procedures. */
    List<Agency> desksOf(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .filter(Capacity::reachesAll)
                .map(Capacity::position)
                .filter(position -> position.role().atDesk())
                .flatMap(position -> agencies.andWhatWasWhollyLeftTo(position.agency()))
                .distinct()
                .toList();
    }

    /** The officer's name, with whom they stand in for. */
    String signature(Actor.Officer officer, Capacity capacity) {
        var standIn = capacity.standIn();
        return standIn == null
                ? officer.name()
                : "%s (thay %s)"
                        .formatted(
                                officer.name(),
                                agencies.officer(standIn.principal()).name());
    }

    private Optional<Capacity> first(Actor.Officer officer, Predicate<Capacity> wanted) {
        return capacities.of(officer.officer()).stream()
                .filter(wanted)
                .min(Comparator.comparing(capacity -> capacity.standIn() == null ? 0 : 1));
    }
}
