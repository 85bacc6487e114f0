package vn.motcua.bookings;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Who works at a desk's queue: the officers who sit at that one-stop desk today; for all others it is not there. */
@Component
public class QueueRights {

    private final Capacities capacities;
    private final Agencies agencies;

    QueueRights(Capacities capacities, Agencies agencies) {
        this.capacities = capacities;
        this.agencies = agencies;
    }

    /** Agencies with a one-stop desk of their own at which the officer sits today. */
    public List<Agency> desksOf(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .map(Capacity::position)
                .filter(position -> position.role().atDesk())
                .map(position -> agencies.byId(position.agency()))
                .filter(agency -> hasDesk(agency.id()))
                .distinct()
                .toList();
    }

    /** Throws {@link NotFound} for whoever does not sit at that desk. */
    public void require(Actor actor, long desk) {
        var sits = actor instanceof Actor.Officer officer
                && desksOf(officer).stream().anyMatch(agency -> agency.id() == desk);
        if (!sits) {
            throw new NotFound("queue of desk " + desk);
        }
    }

    /** The desk of an agency by the agency's code; throws {@link NotFound} when it has none of its own. */
    public OneStopDesk desk(String code) {
        return agencies.byCode(code)
                .flatMap(agency -> agencies.deskOf(agency.id()).filter(desk -> desk.agency() == agency.id()))
                .orElseThrow(() -> new NotFound("desk " + code));
    }

    private boolean hasDesk(long agency) {
        return agencies.deskOf(agency).filter(desk -> desk.agency() == agency).isPresent();
    }
}
