package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.Ledger.Entry;

/** Writes what a move does to the papers of a dossier: what was handed in, letters issued, results made and taken back. */
@Component
class PaperRows {

    private static final String FILED = "update dossiers.filing_{year} set papers = cast(? as jsonb) where dossier = ?";
    private static final String LETTER = """
            insert into dossiers.letter (dossier, no, kind, at, officer, content, on_behalf)
            values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""";
    private static final String SUPERSEDE = """
            update dossiers.result_{year} set superseded_at = ?
            where dossier = ? and stage = ? and leg = ? and step >= ? and superseded_at is null""";
    private static final String REPLACE = """
            update dossiers.result_{year} set superseded_at = ? where dossier = ? and no = ? and superseded_at is null""";
    private static final String SUPERSEDE_APPROVALS = """
            update dossiers.result_{year} set superseded_at = ?
            where dossier = ? and decision = 'APPROVED' and superseded_at is null""";
    private static final String RESULT = """
            insert into dossiers.result (dossier, no, stage, leg, step, decision, title, file, content, agency, at,
                officer, on_behalf)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, cast(? as jsonb))""";

    private final JsonMapper json;

    PaperRows(JsonMapper json) {
        this.json = json;
    }

    void write(Entry entry) {
        var papers = entry.move().papers;
        if (papers != null) {
            entry.batch().add(FILED, json.writeValueAsString(papers), entry.dossier());
        }
        letters(entry);
        supersede(entry);
        results(entry);
    }

    private void letters(Entry entry) {
        var letters = entry.move().letters;
        for (var i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            entry.batch()
                    .add(
                            LETTER,
                            entry.dossier(),
                            entry.seq() * Ledger.STEPS_PER_EVENT + i,
                            letter.kind(),
                            entry.now(),
                            entry.acting().actor().name(),
                            json.writeValueAsString(letter.content()),
                            entry.onBehalf());
        }
    }

    /** A refusal of the whole dossier takes back what was approved before it. */
    private static void supersede(Entry entry) {
        for (var old : entry.move().superseded) {
            entry.batch().add(SUPERSEDE, entry.now(), entry.dossier(), old.stage(), old.leg(), old.fromStep());
        }
        if (entry.move().replaced != null) {
            entry.batch().add(REPLACE, entry.now(), entry.dossier(), entry.move().replaced);
        }
        if (entry.move().decision == Decision.REFUSED) {
            entry.batch().add(SUPERSEDE_APPROVALS, entry.now(), entry.dossier());
        }
    }

    private void results(Entry entry) {
        var results = entry.move().results;
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            entry.batch()
                    .add(
                            RESULT,
                            entry.dossier(),
                            entry.seq() * Ledger.STEPS_PER_EVENT + i,
                            result.place().stage(),
                            result.place().leg(),
                            result.place().step(),
                            result.decision(),
                            result.title(),
                            result.file(),
                            result.content() == null ? null : json.writeValueAsString(result.content()),
                            result.place().agency(),
                            entry.now(),
                            entry.acting().actor().name(),
                            entry.onBehalf());
        }
    }
}
