package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.Fee;
import vn.motcua.procedures.ProcedureDocument.FeeKind;

/** Importing files of procedures, on records of our own that show what real sources do. */
class ImportProceduresTest {

    private static final Path PORTAL = Path.of("src/test/resources/procedures/portal.jsonl");
    private static final Path REGISTER = Path.of("src/test/resources/procedures/register.json");

    private final Catalogue catalogue = new Catalogue();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void everyRecordIsCountedOnceAndEachRejectionHasItsReason() throws IOException {
        var report = run(PORTAL);

        assertThat(report).isEqualTo(new ImportReport(10, 5, 0, 1, 4, 6));
        assertThat(told)
                .filteredOn(line -> line.startsWith("TỪ CHỐI"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("bản ghi 6", "không phải JSON"),
                        line -> assertThat(line).contains("bản ghi 7 · 9.000006", "name: Thiếu tên thủ tục"),
                        line -> assertThat(line).contains("bản ghi 8", "không nhận ra định dạng"),
                        line -> assertThat(line).contains("bản ghi 9 · 9.000002", "trùng mã"));
        assertThat(told).hasSize(4 + 6);
    }

    @Test
    void theSecondRunChangesNothing() throws IOException {
        run(PORTAL, REGISTER);
        var events = catalogue.published().size();

        var second = run(PORTAL, REGISTER);

        assertThat(second.created() + second.updated()).isZero();
        assertThat(second.unchanged()).isEqualTo(second.read() - second.rejected());
        assertThat(catalogue.published()).hasSize(events);
    }

    @Test
    void aGzippedFileReadsLikeAPlainOne() throws IOException {
        var zipped = folder.resolve("portal.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(PORTAL, out);
        }

        assertThat(run(zipped)).isEqualTo(new ImportReport(10, 5, 0, 1, 4, 6));
    }

    @Test
    void aRecordWithoutACodeGetsTheSameOneEachTimeAndIsReported() throws IOException {
        var report = run(REGISTER);

        assertThat(report).isEqualTo(new ImportReport(3, 2, 0, 1, 0, 3));
        var page = catalogue.get(Procedures.class).search(ProcedureQuery.of("ghi so cho", 10));
        assertThat(page.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.code())
                        .isEqualTo("KM-"
                                + ProcedureJson.hash("thu tuc ghi so cho|ubnd xa")
                                        .substring(0, 10)
                                        .toUpperCase(Locale.ROOT)));
        assertThat(told)
                .anyMatch(line -> line.contains("nguồn không có mã"))
                .anyMatch(line -> line.contains("lặp lại"));
    }

    @Test
    void aRegisterRecordKeepsSameDayLimitCopiesFormLinkAndTheOneFeeItStates() throws IOException {
        run(REGISTER);

        var document = found("ghi sổ chợ");
        assertThat(document.cases().getFirst().limit()).isEqualTo(Limit.SAME_DAY);
        assertThat(document.cases().getFirst().afterFifteenNextDay()).isTrue();
        assertThat(document.fees())
                .containsExactly(new Fee("Lệ phí", FeeKind.LEVY, 8_000, "", Channel.COUNTER, null, null));
        assertThat(document.documents())
                .extracting(p -> p.originals() + "+" + p.copies())
                .containsExactly("1+2", "0+1");
        assertThat(document.sourceTexts()).anyMatch(text -> text.text().endsWith("ma=abc"));
        assertThat(found("thi tay nghề").fees()).isEmpty();
        assertThat(found("thi tay nghề").cases().getFirst().limit().unit()).isEqualTo(LimitUnit.NOT_STATED);
    }

    @Test
    void aChangedSourceMakesANewRevisionOfWhatTheImporterWrote() throws IOException {
        run(PORTAL);
        var changed = folder.resolve("changed.jsonl");
        Files.writeString(changed, Files.readAllLines(PORTAL).get(3).replace("Báo cáo hằng năm", "Báo cáo hằng quý"));

        assertThat(run(changed)).isEqualTo(new ImportReport(1, 0, 1, 0, 0, 1));

        assertThat(catalogue.get(Procedures.class).history("9.000004"))
                .extracting(RevisionSummary::no)
                .containsExactly(2, 1);
    }

    @Test
    void whatAnOfficialEditedIsNotOverwrittenButKeptBesideAsADraft() throws IOException {
        catalogue.publish("9.000002", "Tên do cán bộ biên tập", "Thử nghiệm");

        var report = run(PORTAL);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(catalogue
                        .get(Procedures.class)
                        .current("9.000002")
                        .document()
                        .name())
                .isEqualTo("Tên do cán bộ biên tập");
        assertThat(catalogue.get(ProcedureDrafts.class).find("9.000002"))
                .hasValueSatisfying(draft -> assertThat(draft.document().name()).isEqualTo("Đăng ký chỗ bán hàng"));
        assertThat(run(PORTAL).updated()).isZero();
    }

    @Test
    void importedProceduresAreInformationOnlyAndTheSelfCheckSaysWhy() throws IOException {
        run(PORTAL);

        assertThat(catalogue.get(Procedures.class).unfileable(null, 10))
                .hasSize(5)
                .first()
                .satisfies(line -> assertThat(line.reasons())
                        .containsExactly(
                                "Chưa có quy trình nội bộ được phê duyệt",
                                "Chưa xác định cơ quan có thẩm quyền",
                                "Thời hạn giải quyết chưa rõ"));
        assertThat(catalogue.get(Procedures.class).unfileable("9.000004", 10)).hasSize(1);
    }

    @Test
    void anExportIsAnImport() throws IOException {
        var document = catalogue
                .publish("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch")
                .document();
        var file = folder.resolve("1.001193.json");
        try (var out = Files.newOutputStream(file)) {
            ProcedureJson.write(document, out);
        }

        try (var in = Files.newInputStream(file)) {
            assertThat(ProcedureJson.read(in)).isEqualTo(document);
        }
        assertThat(document.levels()).isEqualTo(Set.of(ProcedureDocument.GovernmentLevel.COMMUNE));
    }

    private ProcedureDocument found(String words) {
        var procedures = catalogue.get(Procedures.class);
        var code =
                procedures.search(ProcedureQuery.of(words, 1)).rows().getFirst().code();
        return procedures.current(code).document();
    }

    private ImportReport run(Path... files) throws IOException {
        told.clear();
        return catalogue.get(ImportProcedures.class).run(List.of(files), told::add);
    }
}
