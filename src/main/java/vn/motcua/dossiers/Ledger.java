package vn.motcua.dossiers;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.Actor;

/** Says what an action writes: the dossier and the event first of all, then the rows that follow from them. */
@Component
class Ledger {

    static final int STEPS_PER_EVENT = 100;

    private static final String UPDATE_DOSSIER = """
            update dossiers.dossier_{year}
            set version = version + 1, last_hash = ?, state = ?, stage = ?, intake_due = ?,
                received_at = coalesce(received_at, ?), counted_from = ?, first_due = coalesce(first_due, ?), due = ?,
                clock_stopped_at = ?, finished_at = coalesce(finished_at, ?), outcome = coalesce(?, outcome),
                returned_at = ?, fee = coalesce(?, fee)
            where id = ? and version = ?""";
    private static final String INSERT_EVENT = """
            insert into dossiers.event (dossier, seq, at, actor_kind, actor, actor_name, type, payload, salt, commitment,
                prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as json), ?, ?, ?, ?)""";
    private static final String CLOSE_STEP = """
            update dossiers.step_{year} set left_at = ?, outcome = ?, note = ?, officer = ?, officer_name = ?,
                on_behalf = cast(? as jsonb)
            where dossier = ? and no = ?""";
    private static final String HOLD_STEP = """
            update dossiers.step_{year} set officer = ?, officer_name = ?, on_behalf = cast(? as jsonb)
            where dossier = ? and no = ?""";
    private static final String OPEN_STEP = """
            insert into dossiers.step (dossier, no, stage, leg, step, name, role, actions, agency, unit, entered_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String START_LEG = """
            insert into dossiers.leg (dossier, stage, leg, name, agency, lead, started_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END_LEG =
            "update dossiers.leg_{year} set ended_at = ?, outcome = ? where dossier = ? and stage = ? and leg = ?";

    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Ledger(JsonMapper json) {
        this.json = json;
    }

    /** The rows of a move made now; the caller holds the dossier's lock, and {@link Once} writes them. */
    Recorded record(Move move, Acting acting, Instant now) {
        var actor = acting.actor();
        var onBehalf = acting.onBehalf();
        if (onBehalf != null) {
            move.payload.put(OnBehalf.DETAIL, onBehalf);
        }
        var facts = move.before;
        var seq = facts.version() + 1;
        var batch = new Batch(YearRange.ofId(facts.id()));
        var event = event(facts.id(), seq, facts.lastHash(), move.type, move.payload, actor, now);
        batch.add(
                UPDATE_DOSSIER,
                event.hash(),
                move.to,
                move.stage,
                move.intakeDue,
                move.receivedAt,
                move.countedFrom,
                move.due,
                move.due,
                clock(move, now),
                move.finishes ? now : null,
                move.decision,
                move.returns ? now : null,
                move.fee,
                facts.id(),
                facts.version());
        insert(batch, event);
        steps(batch, move, acting, seq, now);
        papers(batch, move, acting, seq, now);
        var calls = move.letters.stream().map(Move.IssuedLetter::kind).toList();
        return new Recorded(
                batch,
                new Standing(facts.number(), facts.lookupCode(), move.to, seq, move.due),
                new DossierActed(facts.number(), seq, move.type, facts.desk(), now, calls));
    }

    /** The first event of a dossier; its hash is written with the dossier's row, the event right after it. */
    Event firstEvent(long dossier, EventType type, Object payload, Actor actor, Instant now) {
        return event(dossier, 1, EventHash.GENESIS, type, payload, actor, now);
    }

    record Event(
            long dossier,
            int seq,
            Instant at,
            Actor actor,
            EventType type,
            String payload,
            byte[] salt,
            byte[] commitment,
            byte[] previous,
            byte[] hash) {}

    private Event event(
            long dossier, int seq, byte[] previous, EventType type, Object payload, Actor actor, Instant now) {
        var text = json.writeValueAsString(payload);
        var salt = new byte[16];
        random.nextBytes(salt);
        var commitment = EventHash.commitment(salt, text);
        var hash = EventHash.of(previous, dossier, seq, now, ActorColumns.key(actor), type, commitment);
        return new Event(dossier, seq, now, actor, type, text, salt, commitment, previous, hash);
    }

    void insert(Batch batch, Event event) {
        batch.add(
                INSERT_EVENT,
                event.dossier(),
                event.seq(),
                event.at(),
                ActorColumns.kind(event.actor()),
                ActorColumns.id(event.actor()),
                event.actor().name(),
                event.type(),
                event.payload(),
                event.salt(),
                event.commitment(),
                event.previous(),
                event.hash());
    }

    private static @Nullable Instant clock(Move move, Instant now) {
        if (move.pause != null) {
            return now;
        }
        return move.resumesTheClock || move.finishes ? null : move.before.clockStoppedAt();
    }

    private @Nullable String onBehalf(Acting acting) {
        return acting.onBehalf() == null ? null : json.writeValueAsString(acting.onBehalf());
    }

    private void steps(Batch batch, Move move, Acting acting, int seq, Instant now) {
        var actor = acting.actor();
        var dossier = move.before.id();
        for (var closed : move.closed) {
            batch.add(
                    CLOSE_STEP,
                    now,
                    closed.outcome(),
                    closed.note(),
                    ActorColumns.id(actor),
                    actor.name(),
                    onBehalf(acting),
                    dossier,
                    closed.step().no());
        }
        if (move.closesWhatIsOpen) {
            batch.add(
                    "update dossiers.step_{year} set left_at = ?, outcome = 'CANCELLED' where dossier = ? and left_at is null",
                    now,
                    dossier);
            batch.add(
                    "update dossiers.leg_{year} set ended_at = ?, outcome = 'CANCELLED' where dossier = ? and ended_at is null",
                    now,
                    dossier);
        }
        for (var leg : move.endedLegs) {
            batch.add(END_LEG, now, leg.outcome(), dossier, leg.stage(), leg.leg());
        }
        for (var leg : move.startedLegs) {
            batch.add(START_LEG, dossier, leg.stage(), leg.leg(), leg.name(), leg.agency(), leg.lead(), now, leg.due());
        }
        for (var i = 0; i < move.opened.size(); i++) {
            var step = move.opened.get(i);
            batch.add(
                    OPEN_STEP,
                    dossier,
                    seq * STEPS_PER_EVENT + i,
                    step.stage(),
                    step.leg(),
                    step.step(),
                    step.name(),
                    step.role(),
                    step.actions().stream().map(Enum::name).collect(Collectors.joining(",")),
                    step.agency(),
                    step.unit(),
                    now,
                    step.due());
        }
        if (move.claimed != null) {
            batch.add(HOLD_STEP, ActorColumns.id(actor), actor.name(), onBehalf(acting), dossier, move.claimed.no());
        }
        if (move.assigned != null) {
            var taker = move.assigned.officer();
            batch.add(
                    HOLD_STEP,
                    taker == null ? null : taker.id(),
                    taker == null ? null : taker.name(),
                    null,
                    dossier,
                    move.assigned.step().no());
        }
        for (var due : move.stepDues) {
            batch.add(
                    "update dossiers.step_{year} set due = ? where dossier = ? and no = ?",
                    due.due(),
                    dossier,
                    due.no());
        }
        for (var due : move.legDues) {
            batch.add(
                    "update dossiers.leg_{year} set due = ? where dossier = ? and stage = ? and leg = ?",
                    due.due(),
                    dossier,
                    move.before.stage(),
                    due.no());
        }
    }

    private void papers(Batch batch, Move move, Acting acting, int seq, Instant now) {
        var actor = acting.actor();
        var dossier = move.before.id();
        if (move.resumesTheClock) {
            batch.add(
                    "update dossiers.pause_{year} set ended_at = ? where dossier = ? and ended_at is null",
                    now,
                    dossier);
        }
        if (move.pause != null) {
            batch.add("""
                    insert into dossiers.pause (dossier, no, started_at, reason, detail, legal_basis)
                    values (?, ?, ?, ?, ?, ?)""", dossier, seq, now, move.pause.reason(), move.pause.detail(), move.pause.legalBasis());
        }
        if (move.papers != null) {
            batch.add(
                    "update dossiers.filing_{year} set papers = cast(? as jsonb) where dossier = ?",
                    json.writeValueAsString(move.papers),
                    dossier);
        }
        letters(batch, dossier, seq, move.letters, acting, now);
        results(batch, move, acting, seq, now);
        if (move.question != null) {
            batch.add(
                    """
                    insert into dossiers.consultation (dossier, no, from_agency, from_officer, to_agency, to_unit, question,
                        asked_at, due)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    dossier,
                    seq,
                    move.question.from().agency(),
                    ActorColumns.id(actor),
                    move.question.toAgency(),
                    move.question.toUnit(),
                    move.question.text(),
                    now,
                    move.question.due());
        }
        if (move.answer != null) {
            batch.add(
                    """
                    update dossiers.consultation_{year} set verdict = ?, answer = ?, answered_at = ?, answered_name = ?
                    where dossier = ? and no = ?""",
                    move.answer.verdict(),
                    move.answer.text(),
                    now,
                    actor.name(),
                    dossier,
                    move.answer.consultation());
        }
    }

    private void results(Batch batch, Move move, Acting acting, int seq, Instant now) {
        var dossier = move.before.id();
        for (var old : move.superseded) {
            batch.add("""
                    update dossiers.result_{year} set superseded_at = ?
                    where dossier = ? and stage = ? and leg = ? and step >= ? and superseded_at is null""", now, dossier, old.stage(), old.leg(), old.fromStep());
        }
        if (move.decision == Decision.REFUSED) {
            batch.add("""
                    update dossiers.result_{year} set superseded_at = ?
                    where dossier = ? and decision = 'APPROVED' and superseded_at is null""", now, dossier);
        }
        for (var i = 0; i < move.results.size(); i++) {
            var result = move.results.get(i);
            batch.add(
                    """
                    insert into dossiers.result (dossier, no, stage, leg, step, decision, title, file, content, agency, at,
                        officer, on_behalf)
                    values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, cast(? as jsonb))""",
                    dossier,
                    seq * STEPS_PER_EVENT + i,
                    result.step().stage(),
                    result.step().leg(),
                    result.step().step(),
                    result.decision(),
                    result.title(),
                    result.file(),
                    result.content() == null ? null : json.writeValueAsString(result.content()),
                    result.step().agency(),
                    now,
                    acting.actor().name(),
                    onBehalf(acting));
        }
    }

    private void letters(
            Batch batch, long dossier, int seq, List<Move.IssuedLetter> letters, Acting acting, Instant now) {
        for (var i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            batch.add(
                    """
                    insert into dossiers.letter (dossier, no, kind, at, officer, content, on_behalf)
                    values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""",
                    dossier,
                    seq * STEPS_PER_EVENT + i,
                    letter.kind(),
                    now,
                    acting.actor().name(),
                    json.writeValueAsString(letter.content()),
                    onBehalf(acting));
        }
    }
}
