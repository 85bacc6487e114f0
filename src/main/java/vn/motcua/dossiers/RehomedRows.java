package vn.motcua.dossiers;

/**
 * The rows that change when agencies take over open work: the step of before is closed and opened anew, with what it asked
 * others, the rest is rewritten.
 */
final class RehomedRows {

    private RehomedRows() {}

    static void add(Batch batch, Move move, int seq) {
        var rehomed = move.rehomed;
        if (rehomed == null) {
            return;
        }
        var dossier = move.before.id();
        batch.add(
                "update dossiers.dossier_{year} set agency = ?, desk = ? where id = ?",
                rehomed.agency(),
                rehomed.desk(),
                dossier);
        for (var leg : rehomed.legs()) {
            batch.add(
                    "update dossiers.leg_{year} set agency = ? where dossier = ? and stage = ? and leg = ? and ended_at is null",
                    leg.agency(),
                    dossier,
                    leg.stage(),
                    leg.leg());
        }
        for (var question : rehomed.questions()) {
            batch.add(
                    "update dossiers.consultation_{year} set to_agency = ?, to_unit = ? where dossier = ? and no = ?",
                    question.agency(),
                    question.unit(),
                    dossier,
                    question.no());
        }
        for (var i = 0; i < rehomed.held().size(); i++) {
            var step = rehomed.held().get(i);
            var anew = seq * Ledger.STEPS_PER_EVENT + i;
            batch.add("""
                    update dossiers.consultation_{year} set step = ?
                    where dossier = ? and step = ? and answered_at is null and closed_at is null""", anew, dossier, step.no());
            if (step.officer() != null) {
                batch.add(
                        "update dossiers.step_{year} set officer = ?, officer_name = ? where dossier = ? and no = ?",
                        step.officer(),
                        step.officerName(),
                        dossier,
                        anew);
            }
        }
    }
}
