package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.documents.PaperReading.text;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.motcua.vocabulary.Vnd;

class PapersTest {

    private static final Papers PAPERS = new Papers();

    /** The papers are left in target/papers for whoever wants to look at them. */
    @Test
    void aReceiptAddsUpWhatWasPaidWhateverItIsCalled() {
        var paid = new FeeReceipt(
                SamplePapers.feeReceipt().head(),
                SamplePapers.feeReceipt().dossier(),
                "01BLP2-001",
                "BĐ-21T",
                "0000124",
                SamplePapers.feeReceipt().payer(),
                "Đăng ký khai sinh",
                List.of(
                        new PaperFee(
                                "Phí cấp bản sao trích lục (nếu yêu cầu) (2 bản × 8.000 đ)",
                                new Vnd(16_000),
                                null,
                                true),
                        new PaperFee("Phí chứng thực", new Vnd(2_000), null, true),
                        new PaperFee("Phí chứng thực", new Vnd(1_000), null, true)),
                "Tiền mặt",
                SamplePapers.feeReceipt().paidAt(),
                "Trần Lê Quốc Đăng Khoa",
                null);

        assertThat(paid.total()).isEqualTo(new Vnd(19_000));
    }

    @Test
    void everyPaperIsOneThatOurOwnCheckWouldTakeIn() throws IOException {
        var out = Files.createDirectories(Path.of("target/papers"));
        for (var paper : SamplePapers.all(PAPERS).entrySet()) {
            var file = Files.write(out.resolve(paper.getKey() + ".pdf"), paper.getValue());
            PdfCheck.check(file);
        }
    }

    @Test
    void theAppointmentSlipSaysEverythingTheFormAsksFor() throws IOException {
        var slip = SamplePapers.slip(12);
        assertThat(text(slip.toPdf(PAPERS)))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH",
                        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH BÌNH ĐỊNH",
                        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
                        "Số: 0123/TNHS",
                        "Quy Nhơn, ngày 05 tháng 8 năm 2021",
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Mã hồ sơ: 000.00.01.H08-210805-0001",
                        "7KQ4-M2XP",
                        "Nguyễn Thị Hoàng Khánh Phượng Uyên, Số định danh 052195001234",
                        slip.submitter().address(),
                        "Điện thoại: 0905 123 456",
                        "phuonguyen.nguyenthihoangkhanh@example.vn",
                        SamplePapers.OWNER.name() + ", Mã số thuế 4100258987-001",
                        SamplePapers.OWNER.address(),
                        "Hình thức nộp: Trực tuyến, nộp thay",
                        slip.procedure(),
                        slip.components().getFirst().name(),
                        "2. Số lượng hồ sơ: 7 (bộ).",
                        "3. Thời gian giải quyết hồ sơ theo quy định: 15 ngày làm việc.",
                        "4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 05 tháng 08 năm 2021.",
                        "16 giờ 30 phút, ngày 26 tháng 08 năm 2021 (thứ Năm).",
                        slip.delivery(),
                        "5.675.000 đ (Năm triệu sáu trăm bảy mươi lăm nghìn đồng)",
                        "Quyển số 01/2021, Số thứ tự 04567",
                        "Lưu ý: " + slip.note(),
                        "NGƯỜI NỘP HỒ SƠ",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "Trần Lê Quốc Đăng Khoa",
                        "dichvucong.binhdinh.example",
                        "0256 1022",
                        "Mẫu số 01 – Thông tư số 01/2018/TT-VPCP",
                        "Trang 1/2",
                        "Trang 2/2");
    }

    @Test
    void theSlipIsA5AndItsTableGoesOnWithItsHeadOnTheNextPage() throws IOException {
        try (var pdf = Loader.loadPDF(SamplePapers.slip(12).toPdf(PAPERS))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(419f, 420f);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(595f, 596f);
            assertThat(text(pdf, 2, 2)).contains("TT Tên giấy tờ", "NGƯỜI TIẾP NHẬN HỒ SƠ");
        }
    }

    @Test
    void theSupplementRequestSaysWhatIsMissingAndWhy() throws IOException {
        var paper = SamplePapers.supplement();
        assertThat(text(paper.toPdf(PAPERS)))
                .contains(
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        paper.items().getFirst().name(),
                        "Nộp bổ sung",
                        paper.reason(),
                        "16 giờ 30 phút, ngày 12 tháng 08 năm 2021",
                        "điện thoại 0256 3888 999",
                        "Mẫu số 02 – Thông tư số 03/2025/TT-VPCP");
    }

    @Test
    void theRefusalNamesItsReasonAndItsLegalBasis() throws IOException {
        var paper = SamplePapers.refusal();
        assertThat(text(paper.toPdf(PAPERS)))
                .contains(
                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                        paper.reason(),
                        "Căn cứ: khoản 4 Điều 41 Luật Bảo vệ môi trường năm 2020.",
                        "Nộp hồ sơ tại Bộ phận Một cửa thị xã An Nhơn",
                        "Mẫu số 03 – Thông tư số 03/2025/TT-VPCP");
    }

    @Test
    void theRoutingSheetHasABlockForEachHandOverAndChangesItsNumberWithTheLaw() throws IOException {
        assertThat(text(SamplePapers.routing(RuleSet.R2021).toPdf(PAPERS)))
                .contains(
                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                        "Giao: Chi cục Bảo vệ",
                        "15 giờ 10 phút, ngày 20 tháng 08 năm 2021",
                        "Võ Hồ Thảo",
                        "14 giờ 00 phút, ngày 20 tháng 08 năm 2021",
                        "× Quá hạn",
                        "Chờ ý kiến",
                        "Mẫu số 05 – Thông tư số 01/2018/TT-VPCP");
        assertThat(text(SamplePapers.routing(RuleSet.R2026).toPdf(PAPERS)))
                .contains("Mẫu số 06 – Thông tư số 03/2025/TT-VPCP");
    }

    @Test
    void theResultLetterNumbersItsPagesFromTheSecond() throws IOException {
        try (var pdf = Loader.loadPDF(SamplePapers.letter().toPdf(PAPERS))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(text(pdf, 1, 1))
                    .startsWith("ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH CỘNG HÒA")
                    .contains("THÔNG BÁO", "Kính gửi:", "Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;");
            assertThat(text(pdf, 2, 2))
                    .startsWith("2 ")
                    .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Đình Thi Hữu Nghĩa", "Nơi nhận:", "- Như trên;");
        }
    }

    @Test
    void aLetterWithoutATitleStandsUnderItsSubject() throws IOException {
        assertThat(text(SamplePapers.plainLetter().toPdf(PAPERS)))
                .contains("V/v trả lời hồ sơ đề nghị cấp giấy phép môi trường", "- Ủy ban nhân dân thành phố Quy Nhơn");
    }

    @Test
    void theCollectionReceiptSaysWhoTookWhatOnWhichProof() throws IOException {
        assertThat(text(SamplePapers.receipt().toPdf(PAPERS)))
                .contains(
                        "BIÊN NHẬN TRẢ KẾT QUẢ",
                        "Người nhận kết quả: Nguyễn Thị Hoàng Khánh Phượng Uyên",
                        "được ủy quyền theo Giấy ủy quyền số 12/UQ-CN",
                        "Căn cước công dân số 052195001234",
                        "215/GPMT-UBND ngày 24/8/2021",
                        "Năm triệu sáu trăm nghìn đồng");
    }

    @Test
    void theMinutesOfAHandOverAreAPageForEachTaker() throws IOException {
        try (var pdf = Loader.loadPDF(SamplePapers.minutes().toPdf(PAPERS))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf, 1, 1)).contains("Bên nhận: Sở Tài nguyên và Môi trường", "Số hồ sơ: 2.", "BÊN GIAO");
            assertThat(text(pdf, 2, 2)).contains("Bên nhận: Sở Xây dựng", "000.00.01.H08-210805-0003", "BÊN NHẬN");
        }
    }

    @Test
    void theMinutesWithThePostSayWhenItHandedOverAndWhenThatWasEntered() throws IOException {
        assertThat(text(SamplePapers.postalMinutes().toPdf(PAPERS)))
                .contains(
                        "BIÊN BẢN GIAO NHẬN HỒ SƠ",
                        "Người giao: Phan Văn Bưu",
                        "Số hiệu bưu gửi: EB123456789VN",
                        "Thời điểm giao, nhận: 09 giờ 05 phút, ngày 05 tháng 08 năm 2021",
                        "khoản 4 Điều 7 Quyết định số 45/2016/QĐ-TTg",
                        "TT Tên giấy tờ",
                        "Ghi vào hệ thống lúc: 16 giờ 30 phút, ngày 26 tháng 08 năm 2021",
                        "Lý do ghi muộn: Bưu phẩm nằm ở văn thư",
                        "BÊN GIAO",
                        "BÊN NHẬN");
    }

    @Test
    void theFeeReceiptIsThreeCopiesWithTheSumInWords() throws IOException {
        try (var pdf = Loader.loadPDF(SamplePapers.feeReceipt().toPdf(PAPERS))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(text(pdf, 2, 2))
                    .contains(
                            "BIÊN LAI THU PHÍ, LỆ PHÍ",
                            "Liên 2: Giao người nộp",
                            "Mẫu số: 01BLP2-001 · Ký hiệu: BĐ-21T · Số: 0000123",
                            "Tổng cộng 5.675.000 đ",
                            "Năm triệu sáu trăm bảy mươi lăm nghìn đồng");
        }
    }

    @Test
    void theCodesOnPaperCanBeRead() throws Exception {
        var mark = SamplePapers.MARK;
        for (var paper : List.of(
                SamplePapers.slip(4).toPdf(PAPERS), SamplePapers.receipt().toPdf(PAPERS))) {
            assertThat(read(paper, BarcodeFormat.QR_CODE)).isEqualTo(mark.url());
            assertThat(read(paper, BarcodeFormat.CODE_128)).isEqualTo(mark.number());
        }
        assertThat(read(SamplePapers.plainLetter().toPdf(PAPERS), BarcodeFormat.QR_CODE))
                .isEqualTo(mark.url());
    }

    @Test
    void whatPeopleTypeIsPrintedAndNeverRead() throws IOException {
        var slip = SamplePapers.refusal();
        var nasty = new IntakeRefusalPaper(
                slip.rules(),
                slip.head(),
                slip.dossier(),
                new PaperPerson("<b>A & B</b>\u0001\u000B", null, null, null, null),
                "<img src='file:///etc/passwd'/>",
                "]]> &amp;",
                "<script>x</script>",
                null,
                slip.officer(),
                slip.contact(),
                "<i>Kính báo</i>");

        assertThat(text(nasty.toPdf(PAPERS)))
                .contains("<b>A & B</b>", "<img src='file:///etc/passwd'/>", "]]> &amp;", "<script>x</script>");
    }

    private static String read(byte[] pdf, BarcodeFormat format) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 250);
            int width = page.getWidth();
            int height = page.getHeight();
            var pixels = page.getRGB(0, 0, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new MultiFormatReader()
                    .decode(
                            bitmap,
                            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
