package vn.motcua.dossiers;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ledger.Entry;

/** Writes what a move does to the work on the route: legs and steps that end, begin, change hands or get another due time. */
@Component
class RouteRows {

    private static final String CLOSE_STEP = """
            update dossiers.step_{year} set left_at = ?, outcome = ?, note = ?, officer = ?, officer_name = ?,
                on_behalf = cast(? as jsonb)
            where dossier = ? and no = ?""";
    private static final String CANCEL_STEPS = """
            update dossiers.step_{year} set left_at = ?, outcome = 'CANCELLED' where dossier = ? and left_at is null""";
    private static final String HOLD_STEP = """
            update dossiers.step_{year} set officer = ?, officer_name = ?, on_behalf = cast(? as jsonb)
            where dossier = ? and no = ?""";
    private static final String OPEN_STEP = """
            insert into dossiers.step (dossier, no, stage, leg, step, name, role, actions, agency, unit, entered_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String START_LEG = """
            insert into dossiers.leg (dossier, stage, leg, round, since, from_step, asked_stage, asked_name, reason, name, agency,
                lead, started_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END_LEG = """
            update dossiers.leg_{year} set ended_at = ?, outcome = ?
            where dossier = ? and stage = ? and leg = ? and ended_at is null""";
    private static final String CANCEL_LEGS = """
            update dossiers.leg_{year} set ended_at = ?, outcome = 'CANCELLED' where dossier = ? and ended_at is null""";

    /** What ends comes first: a leg has one open step at most. */
    void write(Entry entry) {
        closings(entry);
        openings(entry);
        hands(entry);
        dues(entry);
    }

    /** Steps and legs that were done keep their own outcome; what is open after that was cut off. */
    private static void closings(Entry entry) {
        var move = entry.move();
        var dossier = entry.dossier();
        var actor = entry.acting().actor();
        for (var closed : move.closed) {
            entry.batch()
                    .add(
                            CLOSE_STEP,
                            entry.now(),
                            closed.outcome(),
                            closed.note(),
                            ActorColumns.id(actor),
                            actor.name(),
                            entry.onBehalf(),
                            dossier,
                            closed.step().no());
        }
        for (var leg : move.endedLegs) {
            entry.batch().add(END_LEG, entry.now(), leg.outcome(), dossier, leg.stage(), leg.leg());
        }
        if (move.closesWhatIsOpen) {
            entry.batch().add(CANCEL_STEPS, entry.now(), dossier).add(CANCEL_LEGS, entry.now(), dossier);
        }
    }

    private static void openings(Entry entry) {
        var move = entry.move();
        for (var leg : move.startedLegs) {
            var rework = leg.rework();
            entry.batch()
                    .add(
                            START_LEG,
                            entry.dossier(),
                            leg.stage(),
                            leg.leg(),
                            leg.round(),
                            entry.seq(),
                            rework == null ? 0 : rework.fromStep(),
                            rework == null ? null : move.before.stage(),
                            rework == null ? null : entry.acting().actor().name(),
                            rework == null ? null : rework.reason(),
                            leg.name(),
                            leg.agency(),
                            leg.lead(),
                            entry.now(),
                            leg.due());
        }
        for (var i = 0; i < move.opened.size(); i++) {
            var step = move.opened.get(i);
            entry.batch()
                    .add(
                            OPEN_STEP,
                            entry.dossier(),
                            entry.seq() * Ledger.STEPS_PER_EVENT + i,
                            step.stage(),
                            step.leg(),
                            step.step(),
                            step.name(),
                            step.role(),
                            step.actions().stream().map(Enum::name).collect(Collectors.joining(",")),
                            step.agency(),
                            step.unit(),
                            entry.now(),
                            step.due());
        }
    }

    private static void hands(Entry entry) {
        var claimed = entry.move().claimed;
        if (claimed != null) {
            var actor = entry.acting().actor();
            entry.batch()
                    .add(
                            HOLD_STEP,
                            ActorColumns.id(actor),
                            actor.name(),
                            entry.onBehalf(),
                            entry.dossier(),
                            claimed.no());
        }
        var assigned = entry.move().assigned;
        if (assigned != null) {
            var taker = assigned.officer();
            entry.batch()
                    .add(
                            HOLD_STEP,
                            taker == null ? null : taker.id(),
                            taker == null ? null : taker.name(),
                            null,
                            entry.dossier(),
                            assigned.step().no());
        }
    }

    private static void dues(Entry entry) {
        for (var due : entry.move().stepDues) {
            entry.batch()
                    .add(
                            "update dossiers.step_{year} set due = ? where dossier = ? and no = ?",
                            due.due(),
                            entry.dossier(),
                            due.no());
        }
        for (var due : entry.move().legDues) {
            entry.batch().add("""
                    update dossiers.leg_{year} set due = ? where dossier = ? and stage = ? and leg = ? and round = ?""", due.due(), entry.dossier(), due.stage(), due.leg(), due.round());
        }
    }
}
