package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.procedures.ProcedureDocument.GovernmentLevel;
import vn.motcua.procedures.ProcedureDocument.LegalBasis;
import vn.motcua.procedures.ProcedureDocument.ResultType;
import vn.motcua.procedures.ProcedureDocument.SourceText;

/** What becomes of a crawled page of the national portal. */
class PortalRecordTest {

    private final List<SourceProcedure> read = new ArrayList<>();

    @BeforeEach
    void readFixture() throws IOException {
        var format = new PortalRecord();
        SourceFile.each(Path.of("src/test/resources/procedures/portal.jsonl"), record -> {
            if (record.json() != null && format.fits(record.json())) {
                read.add(format.read(record.json()));
            }
        });
    }

    @Test
    void limitsThatDifferPerSubmissionRowAreKeptPerRow() {
        var document = document(0);

        assertThat(document.channels())
                .extracting(row -> row.limit())
                .containsExactly(Limit.workingDays(5), Limit.workingDays(3));
        assertThat(document.cases().getFirst().limit().unit()).isEqualTo(LimitUnit.NOT_STATED);
        assertThat(read.getFirst().doubts()).anyMatch(doubt -> doubt.contains("cần chia trường hợp"));
    }

    @Test
    void feeAndRemarkAreTakenApartFromTheDescription() {
        assertThat(document(0).channels())
                .extracting(row -> row.feeText() + " | " + row.note())
                .containsExactly(
                        "Miễn phí | Tại quầy", "20,000 Việt Nam Đồng (20.000 đồng (hai mươi nghìn)/tờ) | Qua mạng");
    }

    @Test
    void aMissingUnitIsNotGuessed() {
        assertThat(document(1).cases().getFirst().limit())
                .isEqualTo(new Limit(new BigDecimal("12"), LimitUnit.NOT_STATED));
        assertThat(read.get(1).doubts()).containsExactly("thời hạn “12” không có đơn vị");
    }

    @Test
    void aNumberGluedFromLimitAndFeeIsTakenForNeither() {
        var row = document(2).channels().getFirst();

        assertThat(row.limit()).isEqualTo(new Limit(null, LimitUnit.NOT_STATED));
        assertThat(row.feeText()).isEqualTo("120 VNĐ(20.000 đ/tờ khai)");
    }

    @Test
    void noLimitByLawDiffersFromAnUnstatedOne() {
        assertThat(document(3).cases().getFirst().limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void papersKeepTheirGroupFormAndCopies() {
        assertThat(document(0).documents())
                .extracting(paper -> "%d %s %s %s %d+%d"
                        .formatted(
                                paper.no(),
                                paper.group(),
                                paper.name(),
                                paper.formName(),
                                paper.originals(),
                                paper.copies()))
                .containsExactly(
                        "1 * Giấy tờ phải nộp: Đơn đề nghị Mau don.docx 1+0",
                        "2 * Giấy tờ phải xuất trình: Thẻ căn cước null 1+1",
                        "3 * Giấy tờ phải xuất trình: Ảnh null 2+0");
    }

    @Test
    void resultsLawsLevelsAndAudiencesAreTakenApart() {
        var document = document(0);

        assertThat(document.results())
                .containsExactly(
                        new ResultType("KQ.G99.000001", "Giấy phép mở quán"),
                        new ResultType("000.00.00.G99-KQ0002", "Văn bản từ chối"));
        assertThat(document.legalBases())
                .containsExactly(
                        new LegalBasis("12/2020/NĐ-CP", "Nghị định 12/2020/NĐ-CP về quán nước"),
                        new LegalBasis("38/2019/QH14", "Luật Quán nước"),
                        new LegalBasis("7/2021/TT-BTC", "Thông tư"),
                        new LegalBasis("8/2022/TT-BTC", "sửa đổi phí"));
        assertThat(document.levels()).containsExactly(GovernmentLevel.PROVINCE, GovernmentLevel.COMMUNE);
        assertThat(document.audiences())
                .containsExactly(
                        "Cán bộ, công chức, viên chức", "Tổ chức (không bao gồm doanh nghiệp, HTX)", "Doanh nghiệp");
        assertThat(document.keywords()).containsExactly("quán cóc");
        assertThat(document.name()).isEqualTo("Cấp giấy phép mở quán nước bên sông");
    }

    @Test
    void fieldsWithoutAPlaceStayAsTheSourcesText() {
        assertThat(document(0).sourceTexts())
                .contains(
                        new SourceText("Cơ quan phối hợp", "Sở Xây dựng", false),
                        new SourceText("Cấp thực hiện", "Cấp bộ, Cấp tỉnh, Cấp xã", false),
                        new SourceText("Địa chỉ tiếp nhận hồ sơ", "Số 1 đường Bờ Sông", false),
                        new SourceText("ghi_chu_moi", "một trường nguồn mới thêm", false));
    }

    private ProcedureDocument document(int index) {
        return read.get(index).document();
    }
}
