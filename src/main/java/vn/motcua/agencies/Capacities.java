package vn.motcua.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;

/**
 * In what capacities officers may work on dossiers today: their own positions first, then those delegated to them, then those
 * of whom they deputise for. Nobody passes on what was lent to them. A deputy does the work of the agencies they work in
 * themselves, and signs for the leadership only as one of it: others need a written authorisation (NĐ 30/2020 Art 13).
 */
@Component
public class Capacities {

    private final DirectoryCache cache;
    private final Agencies agencies;
    private final Clock clock;

    Capacities(DirectoryCache cache, Agencies agencies, Clock clock) {
        this.cache = cache;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Those of one officer, their own before others'; none for an officer who is not active. */
    public List<Capacity> of(long officer) {
        var directory = cache.current();
        var person = directory.officers.get(officer);
        if (person == null || !person.active()) {
            return List.of();
        }
        var own = working(officer);
        var delegations = directory.delegationsByReceiver.getOrDefault(officer, List.of());
        var absences = directory.absencesByDeputy.getOrDefault(officer, List.of());
        if (delegations.isEmpty() && absences.isEmpty()) {
            return own.stream().map(position -> own(position)).toList();
        }
        var today = today();
        return Stream.of(
                        own.stream().map(position -> own(position)),
                        delegations.stream().flatMap(delegation -> delegated(delegation, today)),
                        absences.stream().flatMap(absence -> deputised(absence, own, today)))
                .flatMap(capacities -> capacities)
                .toList();
    }

    /** Everybody's in an agency, however they come by them. */
    public List<Capacity> in(long agency) {
        return cache.current().concernedWith(agency).stream()
                .flatMap(officer -> of(officer).stream())
                .filter(capacity -> capacity.position().agency() == agency)
                .toList();
    }

    /** For whom an officer stands in today, and who stands in for them. */
    public List<StandIn> standInsOf(long officer) {
        var today = today();
        return cache.current().standIns().stream()
                .filter(standIn -> standIn.principal() == officer || standIn.substitute() == officer)
                .filter(standIn -> standIn.holdsOn(today))
                .toList();
    }

    private Stream<Capacity> delegated(Delegation delegation, LocalDate today) {
        var lent = delegation.lent();
        return delegation.holdsOn(today)
                        && working(delegation.principal()).stream().anyMatch(position -> position.includes(lent))
                ? Stream.of(new Capacity(delegation.substitute(), lent, delegation))
                : Stream.empty();
    }

    private Stream<Capacity> deputised(Absence absence, List<Position> own, LocalDate today) {
        return absence.holdsOn(today)
                ? working(absence.principal()).stream()
                        .filter(position -> own.stream().anyMatch(mine -> mayDeputise(mine, position)))
                        .map(position -> new Capacity(absence.substitute(), position, absence))
                : Stream.empty();
    }

    static boolean mayDeputise(Position mine, Position theirs) {
        return mine.agency() == theirs.agency()
                && (theirs.role() != OfficerRole.APPROVER || mine.role() == OfficerRole.APPROVER);
    }

    private List<Position> working(long officer) {
        return agencies.positionsOf(officer).stream()
                .filter(position -> position.role().worksOnDossiers())
                .toList();
    }

    private static Capacity own(Position position) {
        return new Capacity(position.officer(), position, null);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
