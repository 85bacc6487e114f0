package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what an action writes: the dossier and the event first of all, then the rows that follow from them. */
@Component
class Ledger {

    static final int STEPS_PER_EVENT = 100;

    private static final String UPDATE_DOSSIER = """
            update dossiers.dossier_{year}
            set version = version + 1, last_hash = ?, moved_at = ?, state = ?, stage = ?, intake_due = ?,
                received_at = coalesce(received_at, ?), counted_from = ?, first_due = coalesce(first_due, ?), due = ?,
                clock_stopped_at = ?, finished_at = coalesce(finished_at, ?), outcome = coalesce(?, outcome),
                returned_at = ?, fee = coalesce(?, fee)
            where id = ? and version = ?""";

    private final Events events;
    private final RouteRows route;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final PaperRows papers;
    private final JsonMapper json;

    Ledger(
            Events events,
            RouteRows route,
            ConsultationRows consultations,
            VisitRows visits,
            PaperRows papers,
            JsonMapper json) {
        this.events = events;
        this.route = route;
        this.consultations = consultations;
        this.visits = visits;
        this.papers = papers;
        this.json = json;
    }

    /** A move on its way into the rows: who makes it, as the event of that number, when. {@code onBehalf} is JSON. */
    record Entry(
            Batch batch, Move move, Acting acting, @Nullable String onBehalf, int seq, Instant now) {

        long dossier() {
            return move.before.id();
        }
    }

    /** The rows of a move made now; the caller holds the dossier's lock, and {@link Once} writes them. */
    Recorded record(Move move, Acting acting, Instant now) {
        var facts = move.before;
        var seq = facts.version() + 1;
        var onBehalf = acting.onBehalf();
        if (onBehalf != null) {
            move.payload.put(OnBehalf.DETAIL, onBehalf);
        }
        var dues = DuesSet.by(move, seq);
        if (!dues.isEmpty()) {
            move.payload.put(DuesSet.DETAIL, dues);
        }
        var batch = new Batch(YearRange.ofId(facts.id()));
        var event = events.next(facts.id(), seq, facts.lastHash(), move.type, move.payload, acting.actor(), now);
        dossier(batch, move, event, now);
        events.insert(batch, event);
        var written = onBehalf == null ? null : json.writeValueAsString(onBehalf);
        var entry = new Entry(batch, move, acting, written, seq, now);
        pauses(entry);
        route.write(entry);
        consultations.write(entry);
        visits.write(entry);
        papers.write(entry);
        RehomedRows.add(batch, move, seq);
        return new Recorded(
                batch,
                new Standing(facts.number(), facts.lookupCode(), move.to, seq, move.due),
                now,
                new DossierMoved(
                        facts.number(),
                        seq,
                        move.type,
                        facts.version() == 0 ? null : facts.state(),
                        move.to,
                        now,
                        move.supersedes(),
                        facts.agency(),
                        facts.desk()));
    }

    private static void dossier(Batch batch, Move move, Events.Event event, Instant now) {
        batch.add(
                UPDATE_DOSSIER,
                event.hash(),
                now,
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
                move.before.id(),
                move.before.version());
    }

    private static @Nullable Instant clock(Move move, Instant now) {
        if (move.pause != null) {
            return now;
        }
        return move.resumesTheClock || move.finishes ? null : move.before.clockStoppedAt();
    }

    private static void pauses(Entry entry) {
        var pause = entry.move().pause;
        if (entry.move().resumesTheClock) {
            entry.batch()
                    .add(
                            "update dossiers.pause_{year} set ended_at = ? where dossier = ? and ended_at is null",
                            entry.now(),
                            entry.dossier());
        }
        if (pause != null) {
            entry.batch()
                    .add(
                            """
                    insert into dossiers.pause (dossier, no, started_at, reason, detail, legal_basis)
                    values (?, ?, ?, ?, ?, ?)""",
                            entry.dossier(),
                            entry.seq(),
                            entry.now(),
                            pause.reason(),
                            pause.detail(),
                            pause.legalBasis());
        }
    }
}
