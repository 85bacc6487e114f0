package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ledger.Entry;

/** Writes what a move does to the appointments to look at things where they are. */
@Component
class VisitRows {

    private static final String ARRANGE = """
            insert into dossiers.field_visit (dossier, no, stage, leg, step, agency, visit_at, place, participants,
                arranged_at, arranged_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = """
            update dossiers.field_visit_{year} set visit_at = ?, place = ?, participants = ? where dossier = ? and no = ?""";
    private static final String CANCEL = """
            update dossiers.field_visit_{year} set ended_at = ?, ended_as = 'CANCELLED', ended_reason = ?, ended_name = ?
            where dossier = ? and no = ?""";
    private static final String RECORD = """
            update dossiers.field_visit_{year} set ended_at = ?, ended_as = 'RECORDED', ended_name = ?, held_at = ?,
                present = ?, finding = ?, file = ?
            where dossier = ? and no = ?""";
    private static final String CLOSE_ALL = """
            update dossiers.field_visit_{year} set ended_at = ?, ended_as = 'DOSSIER_ENDED', ended_name = ?
            where dossier = ? and ended_at is null""";

    void write(Entry entry) {
        var move = entry.move();
        var batch = entry.batch();
        var dossier = entry.dossier();
        var now = entry.now();
        var by = entry.acting().actor().name();
        switch (move.visit) {
            case VisitChange.Arranged(var step, var plan) ->
                batch.add(
                        ARRANGE,
                        dossier,
                        entry.seq(),
                        step.stage(),
                        step.leg(),
                        step.no(),
                        step.agency(),
                        plan.moment(),
                        plan.place().strip(),
                        plan.participants().strip(),
                        now,
                        by);
            case VisitChange.Moved(var no, var plan) ->
                batch.add(
                        MOVE,
                        plan.moment(),
                        plan.place().strip(),
                        plan.participants().strip(),
                        dossier,
                        no);
            case VisitChange.Cancelled(var no, var reason) -> batch.add(CANCEL, now, reason, by, dossier, no);
            case VisitChange.Recorded(var no, var held, var present, var finding, var file) ->
                batch.add(RECORD, now, by, held, present, finding, file, dossier, no);
            case null -> {
                // most moves have nothing to do with one
            }
        }
        if (move.closesWhatIsOpen) {
            batch.add(CLOSE_ALL, now, by, dossier);
        }
    }
}
