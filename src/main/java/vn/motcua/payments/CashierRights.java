package vn.motcua.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.Actor;

/** Who takes money at a desk: the officers who sit there today, for themselves or for somebody. */
@Component
class CashierRights {

    private final Capacities capacities;
    private final Agencies agencies;

    CashierRights(Capacities capacities, Agencies agencies) {
        this.capacities = capacities;
        this.agencies = agencies;
    }

    /** In what capacity an officer sits at that desk, their own before others'. */
    Optional<Capacity> at(Actor.Officer officer, long desk) {
        return capacities.of(officer.officer()).stream()
                .filter(capacity -> capacity.position().agency() == desk
                        && capacity.position().role().atDesk())
                .min(Comparator.comparing(capacity -> capacity.standIn() == null ? 0 : 1));
    }

    boolean heads(Actor.Officer officer, long desk) {
        return capacities.of(officer.officer()).stream()
                .anyMatch(capacity -> capacity.position().agency() == desk
                        && capacity.position().role() == OfficerRole.DESK_HEAD);
    }

    List<Agency> desksOf(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .map(Capacity::position)
                .filter(position -> position.role().atDesk())
                .map(position -> agencies.byId(position.agency()))
                .distinct()
                .toList();
    }
}
