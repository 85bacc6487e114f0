package vn.motcua.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dossier.Submitted;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.LegAgencies;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Receives a complete dossier (tiếp nhận, NĐ 61/2018 Art 17): the clock starts, the first stage of the route opens and the
 * appointment slip is issued, in one transaction.
 */
@Component
public class ReceiveAtDesk {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final CounterCheck counter;
    private final FiledPapers filedPapers;
    private final NewDossiers newDossiers;
    private final Procedures procedures;
    private final Agencies agencies;
    private final LegAgencies legAgencies;
    private final Progression progression;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Transfers transfers;
    private final Ledger ledger;

    ReceiveAtDesk(
            Once once,
            Dossiers dossiers,
            Gate gate,
            CounterCheck counter,
            FiledPapers filedPapers,
            NewDossiers newDossiers,
            Procedures procedures,
            Agencies agencies,
            LegAgencies legAgencies,
            Progression progression,
            Calendars calendars,
            Deadlines deadlines,
            Transfers transfers,
            Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.counter = counter;
        this.filedPapers = filedPapers;
        this.newDossiers = newDossiers;
        this.procedures = procedures;
        this.agencies = agencies;
        this.legAgencies = legAgencies;
        this.progression = progression;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.transfers = transfers;
        this.ledger = ledger;
    }

    /** What identifies an online reception, for the idempotency key. */
    private record OnlineReception(
            DossierNumber number, @Nullable Reception reception) {}

    private record CounterReception(Filing filing) {}

    private record ReceptionAway(Filing filing, String place) {}

    private record PostalReception(Filing filing, PostalHandOver handOver) {}

    /**
     * Receives a dossier that was filed online.
     *
     * @param reception what the officer found; null receives it as it was filed
     */
    public Standing receive(Actor actor, DossierNumber number, @Nullable Reception reception, RequestKey key) {
        return once.move(actor, number, key, new OnlineReception(number, reception), (dossier, now) -> {
            var found = reception == null ? Reception.AS_FILED : reception;
            var acting = gate.requireDesk(actor, dossier.facts());
            if (!(dossier instanceof Submitted submitted)) {
                throw dossiers.moved(dossier);
            }
            var facts = submitted.facts();
            var document = procedures.revision(facts.revision()).document();
            var papers = filedPapers.ticked(facts.id(), found.ticks());
            PaperCheck.require(document, papers);
            CompletePapers.require(document, facts.caseCode(), papers);
            var move = reception(submitted, document, papers, now, now);
            if (!found.ticks().isEmpty()) {
                move.saying(Map.of("ticks", found.ticks()));
                move.papers = papers;
            }
            return received(move, acting, now, now);
        });
    }

    /** Receives a dossier that lies on the counter. */
    public Standing receiveAtCounter(Actor actor, Filing filing, RequestKey key) {
        return receiveInPerson(actor, filing, null, key);
    }

    /**
     * Receives a dossier from whoever brings it.
     *
     * @param place where that was, away from the desk, see {@link MobileReception}; null = on the counter
     */
    Standing receiveInPerson(Actor actor, Filing filing, @Nullable String place, RequestKey key) {
        var request = place == null ? new CounterReception(filing) : new ReceptionAway(filing, place);
        return once.begin(actor, key, request, now -> {
            var atCounter = counter.check(
                    actor,
                    filing,
                    Channel.COUNTER,
                    now,
                    (document, papers) -> Stream.concat(
                                    MobileReception.faults(document, place).stream(),
                                    CompletePapers.faults(document, filing.caseCode(), papers).stream())
                            .toList());
            var checked = atCounter.checked();
            var submitted = new Submitted(newDossiers.atDesk(checked, Channel.COUNTER, now, now));
            var away = place == null ? Map.<String, Object>of() : Map.<String, Object>of(MobileReception.DETAIL, place);
            var move = reception(submitted, checked.document(), checked.filing().papers(), now, now, away);
            move.payload.put("filing", checked.filing());
            return received(move, atCounter.acting(), now, now);
        });
    }

    /**
     * Receives a dossier that the public post handed over: it is filed and received when the minutes were signed, and the
     * event keeps beside it when that was entered.
     */
    public Standing receiveByPost(Actor actor, Filing filing, PostalHandOver handOver, RequestKey key) {
        return once.begin(actor, key, new PostalReception(filing, handOver), now -> {
            var calendar = agencies.byCode(filing.agency())
                    .map(agency -> calendars.forAgency(agency.id()))
                    .orElseGet(calendars::ofProvince);
            var atCounter = counter.check(
                    actor,
                    filing,
                    Channel.POSTAL,
                    now,
                    (document, papers) -> Stream.concat(
                                    handOver.faults(calendar, now).stream(),
                                    CompletePapers.faults(document, filing.caseCode(), papers).stream())
                            .toList());
            var checked = atCounter.checked();
            var handedOver = handOver.handedOver();
            var submitted = new Submitted(newDossiers.atDesk(checked, Channel.POSTAL, handedOver, now));
            var papers = checked.filing().papers();
            var move = reception(submitted, checked.document(), papers, handedOver, now);
            var said = handOver.said(calendar, now);
            move.payload.put("filing", checked.filing());
            move.payload.put(PostalHandOver.DETAIL, said);
            var minutes = new LinkedHashMap<>(said);
            minutes.put("papers", papers.stream().map(ReceiveAtDesk::handedIn).toList());
            move.issuing(LetterKind.POSTAL_MINUTES, minutes);
            return received(move, atCounter.acting(), handedOver, now);
        });
    }

    private Recorded received(Move move, Acting acting, Instant received, Instant now) {
        var recorded = ledger.record(move, acting, now);
        transfers.owe(recorded.rows(), move.before, move, received);
        return recorded;
    }

    private Move reception(
            Submitted submitted, ProcedureDocument document, List<Paper> papers, Instant received, Instant now) {
        return reception(submitted, document, papers, received, now, Map.of());
    }

    /** @param more what event and slip say beside */
    private Move reception(
            Submitted submitted,
            ProcedureDocument document,
            List<Paper> papers,
            Instant received,
            Instant now,
            Map<String, Object> more) {
        var facts = submitted.facts();
        var deadline = deadlines.promise(document, facts.caseCode(), facts.agency(), received, List.of());
        var move = submitted.receive();
        move.receivedAt = received;
        move.countedFrom = received;
        move.due = deadline.due();
        move.intakeDue = null;
        if (document.route() == null) {
            throw new InvalidInput("procedureCode", "Thủ tục này chưa có quy trình nội bộ, chưa tiếp nhận được.");
        }
        legAgencies.requireWhole(
                document.route(), agencies.byId(facts.agency()), agencies.byId(facts.desk()), Province.dateOf(now));
        progression.enter(move, document.route(), 0, facts, now);
        var said = new LinkedHashMap<String, Object>(more);
        said.put("number", facts.number().value());
        said.put("receivedAt", received.toString());
        if (deadline.due() != null) {
            said.put("due", deadline.due().toString());
        }
        var slip = new LinkedHashMap<String, Object>(said);
        slip.put("papers", papers.stream().map(ReceiveAtDesk::handedIn).toList());
        return move.saying(said).issuing(LetterKind.APPOINTMENT_SLIP, slip);
    }

    /** What the slip says of a paper for ever, though a supplement may change what the dossier holds. */
    static Map<String, Object> handedIn(Paper paper) {
        return Map.of("document", paper.document(), "form", paper.form(), "copies", paper.copies());
    }
}
