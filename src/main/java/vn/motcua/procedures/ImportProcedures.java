package vn.motcua.procedures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedures.ImportReport.Outcome;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Imports files of procedures record by record, each whole or not at all, in memory one at a time. The same file again
 * changes nothing. What a source does not state stays not stated, what cannot be structured stays as the source's text.
 */
@Component
public class ImportProcedures {

    private final TakeRecord taking;
    private final List<SourceProcedure.Format> formats = SourceProcedure.formats();

    ImportProcedures(TakeRecord taking) {
        this.taking = taking;
    }

    /**
     * @param told receives one line in Vietnamese for each rejected or doubtful record
     * @throws IOException when a file cannot be read; records taken before stay taken
     */
    public ImportReport run(List<Path> files, Consumer<String> told) throws IOException {
        var run = new Run(told);
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            SourceFile.each(file, record -> run.take(name, record));
        }
        return run.report;
    }

    /** One run over some files: what it has counted and which codes it has met. */
    private final class Run {

        private final Consumer<String> told;
        private final Map<String, String> hashes = new HashMap<>();
        private ImportReport report = ImportReport.NOTHING;

        private Run(Consumer<String> told) {
            this.told = told;
        }

        private void take(String file, SourceRecord record) {
            var doubts = new ArrayList<String>();
            try {
                var source = understood(record);
                doubts.addAll(source.doubts());
                var outcome = take(source.document(), doubts);
                report = report.with(outcome, !doubts.isEmpty());
                if (!doubts.isEmpty()) {
                    tell("XEM LẠI", file, record.no(), source.document().code(), String.join("; ", doubts));
                }
            } catch (InvalidInput e) {
                report = report.with(Outcome.REJECTED, false);
                tell("TỪ CHỐI", file, record.no(), code(record), reasons(e));
            }
        }

        private SourceProcedure understood(SourceRecord record) {
            JsonNode json = record.json();
            if (json == null) {
                throw new InvalidInput("", String.valueOf(record.unreadable()));
            }
            return formats.stream()
                    .filter(format -> format.fits(json))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("", "không nhận ra định dạng của bản ghi"))
                    .read(json);
        }

        /** The second record of a code must be the same as the first: else two runs would take turns. */
        private Outcome take(ProcedureDocument document, List<String> doubts) {
            var hash = ProcedureJson.hash(ProcedureJson.stored(document));
            var before = hashes.get(document.code());
            if (before != null && !before.equals(hash)) {
                throw new InvalidInput("code", "trùng mã với một bản ghi trước nhưng khác nội dung");
            }
            if (before != null) {
                doubts.add("lặp lại một bản ghi trước");
                return Outcome.UNCHANGED;
            }
            var outcome = taking.take(document, hash, doubts);
            hashes.put(document.code(), hash);
            return outcome;
        }

        private void tell(String what, String file, int no, String code, String why) {
            told.accept("%s · %s, bản ghi %d%s: %s".formatted(what, file, no, code.isEmpty() ? "" : " · " + code, why));
        }

        private static String reasons(InvalidInput e) {
            return String.join(
                    "; ",
                    e.faults().stream()
                            .map(fault ->
                                    fault.field().isEmpty() ? fault.message() : fault.field() + ": " + fault.message())
                            .toList());
        }

        private static String code(SourceRecord record) {
            var json = record.json();
            if (json == null) {
                return "";
            }
            var code = SourceProcedure.text(json, "ma_thu_tuc");
            return code.isEmpty() ? SourceProcedure.text(json, "code") : code;
        }
    }
}
