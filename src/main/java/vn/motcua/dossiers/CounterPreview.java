package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.vocabulary.Actor;

/** What the counter tells a person before there is a dossier: who would decide, by when, and what it costs. */
@Component
public class CounterPreview {

    private final Agencies agencies;
    private final Capacities capacities;
    private final Gate gate;
    private final ReceptionPoints receptionPoints;
    private final Deadlines deadlines;
    private final Clock clock;

    CounterPreview(
            Agencies agencies,
            Capacities capacities,
            Gate gate,
            ReceptionPoints receptionPoints,
            Deadlines deadlines,
            Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.gate = gate;
        this.receptionPoints = receptionPoints;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Agencies on whose one-stop desks the officer sits today. */
    public List<Agency> desks(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .map(Capacity::position)
                .filter(position -> position.role().atDesk())
                .map(position -> agencies.byId(position.agency()))
                .distinct()
                .toList();
    }

    /** Agencies that may decide under a procedure and whose dossiers the officer's desk receives. */
    public List<Agency> competent(Actor.Officer officer, ProcedureDocument document) {
        var today = Province.dateOf(clock.instant());
        return receptionPoints.of(document, today).stream()
                .filter(place -> gate.ofDesk(officer, place.desk().id(), document.code())
                        .isPresent())
                .map(ReceptionPoints.Place::competent)
                .toList();
    }

    /** When the result would be promised if the dossier were received now. */
    public Deadline due(ProcedureDocument document, String caseCode, Agency agency) {
        return deadlines.promise(document, caseCode, agency.id(), clock.instant(), List.of());
    }

    /** The fee of a case by a channel, in đồng. */
    public long fee(ProcedureDocument document, String caseCode, Channel channel) {
        return FilingCheck.fee(document, caseCode, channel);
    }
}
