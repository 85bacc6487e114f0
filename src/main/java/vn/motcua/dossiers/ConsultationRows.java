package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Ledger.Entry;

/** Writes what a move does to the questions put to other agencies: asked, answered, or ended without an answer. */
@Component
class ConsultationRows {

    private static final String ASK = """
            insert into dossiers.consultation (dossier, no, step, from_agency, from_officer, to_agency, to_unit, question,
                asked_at, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ANSWER = """
            update dossiers.consultation_{year} set verdict = ?, answer = ?, answered_at = ?, answered_name = ?
            where dossier = ? and no = ?""";
    private static final String CLOSE = """
            update dossiers.consultation_{year} set closed_at = ?, closed_as = ?, closed_reason = ?
            where dossier = ? and no = ?""";
    private static final String CLOSE_ALL = """
            update dossiers.consultation_{year} set closed_at = ?, closed_as = 'DOSSIER_ENDED'
            where dossier = ? and answered_at is null and closed_at is null""";

    void write(Entry entry) {
        var move = entry.move();
        var actor = entry.acting().actor();
        var question = move.question;
        if (question != null) {
            entry.batch()
                    .add(
                            ASK,
                            entry.dossier(),
                            entry.seq(),
                            question.from().no(),
                            question.from().agency(),
                            ActorColumns.id(actor),
                            question.toAgency(),
                            question.toUnit(),
                            question.text(),
                            entry.now(),
                            question.due());
        }
        var answer = move.answer;
        if (answer != null) {
            entry.batch()
                    .add(
                            ANSWER,
                            answer.verdict(),
                            answer.text(),
                            entry.now(),
                            actor.name(),
                            entry.dossier(),
                            answer.consultation());
        }
        for (var closed : move.closedQuestions) {
            entry.batch()
                    .add(
                            CLOSE,
                            entry.now(),
                            closed.end(),
                            closed.reason(),
                            entry.dossier(),
                            closed.question().no());
        }
        if (move.closesWhatIsOpen) {
            entry.batch().add(CLOSE_ALL, entry.now(), entry.dossier());
        }
    }
}
