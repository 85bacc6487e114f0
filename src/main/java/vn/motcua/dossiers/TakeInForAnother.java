package vn.motcua.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dossier.Submitted;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * Takes a complete dossier in for a competent agency elsewhere (tiếp nhận không phụ thuộc địa giới hành chính, NĐ 118/2025 as
 * amended by NĐ 309/2026): the applicant gets a slip that names both, the papers are owed to the competent agency the same
 * day, or next morning after 15:00 (Art 18(2)), and the clock starts when that one receives them (Art 17(3)).
 */
@Component
public class TakeInForAnother {

    private final Once once;
    private final Gate gate;
    private final CounterCheck counter;
    private final NewDossiers newDossiers;
    private final Procedures procedures;
    private final ReceptionPoints receptionPoints;
    private final Agencies agencies;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Ledger ledger;

    TakeInForAnother(
            Once once,
            Gate gate,
            CounterCheck counter,
            NewDossiers newDossiers,
            Procedures procedures,
            ReceptionPoints receptionPoints,
            Agencies agencies,
            Calendars calendars,
            Deadlines deadlines,
            Ledger ledger) {
        this.once = once;
        this.gate = gate;
        this.counter = counter;
        this.newDossiers = newDossiers;
        this.procedures = procedures;
        this.receptionPoints = receptionPoints;
        this.agencies = agencies;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    private record Request(Filing filing) {}

    /**
     * Whether an officer of some desk has a filing in hand that another desk receives, so that it is to be taken in for that
     * one.
     */
    boolean isElsewhere(Actor.Officer officer, Filing filing, Instant now) {
        var on = Province.dateOf(now);
        return procedures
                        .find(filing.procedureCode())
                        .map(revision -> revision.document())
                        .filter(document -> allows(document, now))
                        .flatMap(document -> agencies.byCode(filing.agency())
                                .flatMap(agency -> receptionPoints.deskFor(document, agency, on))
                                .filter(desk -> gate.ofDesk(officer, desk.id(), document.code())
                                        .isEmpty()))
                        .isPresent()
                && gate.atSomeDesk(officer, filing.procedureCode()).isPresent();
    }

    /** Whether a procedure may be handed in anywhere under the rules of the day. */
    public static boolean allows(ProcedureDocument document, Instant now) {
        return document.anywhere() && Regime.on(Province.dateOf(now)).receivesAnywhere();
    }

    /**
     * Takes it in.
     *
     * @throws InvalidInput at {@code agency} for a procedure that is not handed in anywhere
     * @throws NotYours when the actor sits at no desk
     */
    public Standing takeIn(Actor.Officer officer, Filing filing, RequestKey key) {
        return once.begin(officer, key, new Request(filing), now -> {
            var mine = gate.atSomeDesk(officer, filing.procedureCode())
                    .orElseThrow(() -> new NotYours("Chỉ công chức Bộ phận Một cửa nhận hồ sơ thay cơ quan khác."));
            var checked =
                    counter.taken(officer, filing, now, (document, papers) -> faults(document, filing, papers, now));
            var place = agencies.byId(mine.desk());
            var owed = calendars.forAgency(place.id()).handOverBy(now);
            var move = new Submitted(newDossiers.atDesk(checked, Channel.COUNTER, now, now)).takeIn();
            move.intakeDue = owed;
            var said = new LinkedHashMap<String, Object>();
            said.put("takenInAt", place.name());
            said.put("competent", checked.agency().name());
            said.put("owed", owed.toString());
            move.saying(said);
            move.payload.put("filing", checked.filing());
            move.issuing(LetterKind.APPOINTMENT_SLIP, slip(checked, place.code(), owed, now));
            var recorded = ledger.record(move, mine.acting(), now);
            recorded.rows()
                    .add(
                            "insert into dossiers.taken_in (dossier, desk, taken_at, owed) values (?, ?, ?, ?)",
                            move.before.id(),
                            place.id(),
                            now,
                            owed);
            return recorded;
        });
    }

    private static List<Fault> faults(ProcedureDocument document, Filing filing, List<Paper> papers, Instant now) {
        return allows(document, now)
                ? CompletePapers.faults(document, filing.caseCode(), papers)
                : List.of(
                        new Fault(
                                "agency",
                                "Thủ tục này không tiếp nhận phi địa giới hành chính: hướng dẫn nộp tại nơi tiếp nhận của cơ quan có thẩm quyền."));
    }

    /** The date on the slip counts from the latest moment at which the competent agency must have it. */
    private Map<String, Object> slip(FilingCheck.Checked checked, String place, Instant owed, Instant now) {
        var slip = new LinkedHashMap<String, Object>();
        slip.put("receivedAt", now.toString());
        slip.put("desk", place);
        slip.put("owed", owed.toString());
        Optional.ofNullable(deadlines
                        .promise(
                                checked.document(),
                                checked.filing().caseCode(),
                                checked.agency().id(),
                                owed,
                                List.of())
                        .due())
                .ifPresent(due -> slip.put("due", due.toString()));
        slip.put(
                "papers",
                checked.filing().papers().stream().map(ReceiveAtDesk::handedIn).toList());
        return slip;
    }
}
