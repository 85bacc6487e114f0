package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.FilingCheck.Strictness;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What the counter tells a person before there is a dossier: who would decide, by when, and what it costs. */
@Component
public class CounterPreview {

    private final Agencies agencies;
    private final Capacities capacities;
    private final Gate gate;
    private final ReceptionPoints receptionPoints;
    private final FilingCheck check;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Clock clock;

    CounterPreview(
            Agencies agencies,
            Capacities capacities,
            Gate gate,
            ReceptionPoints receptionPoints,
            FilingCheck check,
            Calendars calendars,
            Deadlines deadlines,
            Clock clock) {
        this.agencies = agencies;
        this.capacities = capacities;
        this.gate = gate;
        this.receptionPoints = receptionPoints;
        this.check = check;
        this.calendars = calendars;
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
                .filter(place ->
                        gate.ofDesk(officer, place.desk().id(), document.code()).isPresent())
                .map(ReceptionPoints.Place::competent)
                .toList();
    }

    /**
     * Agencies elsewhere for which the officer's desk may take the procedure in; none for who sits at no desk, or for other
     * procedures.
     */
    public List<Agency> elsewhere(Actor.Officer officer, ProcedureDocument document) {
        var now = clock.instant();
        if (!TakeInForAnother.allows(document, now)
                || gate.atSomeDesk(officer, document.code()).isEmpty()) {
            return List.of();
        }
        return receptionPoints.of(document, Province.dateOf(now)).stream()
                .filter(place ->
                        gate.ofDesk(officer, place.desk().id(), document.code()).isEmpty())
                .map(ReceptionPoints.Place::competent)
                .toList();
    }

    /** By when an agency elsewhere must have what the officer's desk takes in for it now. */
    public Instant owed(Actor.Officer officer, ProcedureDocument document) {
        var now = clock.instant();
        return gate.atSomeDesk(officer, document.code())
                .map(mine -> calendars.forAgency(mine.desk()).handOverBy(now))
                .orElse(now);
    }

    /** What is wrong with a filing at the counter by itself; nothing is recorded. */
    public List<Fault> faults(Filing filing, Channel channel) {
        try {
            check.check(filing, channel, Strictness.AT_COUNTER, Province.dateOf(clock.instant()));
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.faults();
        }
    }

    /** When the result would be promised if the limit counted from a moment. */
    public Deadline due(ProcedureDocument document, String caseCode, Agency agency, Instant from) {
        return deadlines.promise(document, caseCode, agency.id(), from, List.of());
    }
}
