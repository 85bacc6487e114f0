package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.documents.PaperReading.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.vocabulary.Vnd;

/** Each form of TT 01/2018/TT-VPCP and TT 03/2025/TT-VPCP carries every field that the form has, under its name in the form. */
class StatutoryFormsTest {

    private static final Papers PAPERS = new Papers();

    private static final List<String> HEAD = List.of(
            "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH",
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH BÌNH ĐỊNH",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Quy Nhơn, ngày");

    private record Form(String name, PaperFields paper, float widthMm, List<String> fields) {}

    @TestFactory
    Stream<DynamicTest> everyFormHasItsFields() {
        return forms().map(form -> DynamicTest.dynamicTest(
                form.name(),
                () -> assertThat(text(form.paper().toPdf(PAPERS)))
                        .contains(HEAD)
                        .contains(form.fields())));
    }

    @TestFactory
    Stream<DynamicTest> everyFormIsOfItsSize() {
        return forms().map(form -> DynamicTest.dynamicTest(form.name(), () -> {
            try (var pdf = Loader.loadPDF(form.paper().toPdf(PAPERS))) {
                assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4)
                        .isBetween(form.widthMm() - 0.5, form.widthMm() + 0.5);
            }
        }));
    }

    @Test
    void alternativesAreNotAddedUpAndWhatIsNotPaidSaysSo() throws IOException {
        var slip = SamplePapers.slip(1);
        var alternatives = new AppointmentSlip(
                slip.rules(),
                slip.head(),
                slip.dossier(),
                slip.receivingPoint(),
                slip.channel(),
                slip.submitter(),
                null,
                slip.procedure(),
                slip.components(),
                1,
                slip.processingTime(),
                slip.receivedAt(),
                slip.dueAt(),
                slip.delivery(),
                List.of(
                        PaperFee.of("Phí chứng thực, hai trang đầu", new Vnd(2_000), "trang", false),
                        PaperFee.of("Phí chứng thực, từ trang thứ ba", new Vnd(1_000), "trang", false)),
                slip.book(),
                slip.entry(),
                slip.receiver(),
                null,
                slip.hint());

        assertThat(text(alternatives.toPdf(PAPERS)))
                .contains("2.000 đ/trang (chưa nộp)", "1.000 đ/trang (chưa nộp)", "ghi trên biên lai")
                .doesNotContain("3.000 đ");
        assertThat(PaperFee.total(List.of(
                        PaperFee.of("Lệ phí", new Vnd(50_000), "lần", false),
                        PaperFee.of("Lệ phí", new Vnd(100_000), "lần", false))))
                .as("two of one name are alternatives")
                .isNull();
        assertThat(PaperFee.total(List.of(
                        PaperFee.of("Phí thẩm định", new Vnd(50_000), "hồ sơ", false),
                        PaperFee.of("Lệ phí cấp giấy", new Vnd(25_000), "lần", false))))
                .isEqualTo(new Vnd(75_000));
    }

    private static Stream<Form> forms() {
        return Stream.of(RuleSet.values())
                .flatMap(rules -> Stream.of(
                        new Form(
                                "Mẫu 01 " + rules,
                                SamplePapers.slip(rules, 3),
                                148,
                                List.of(
                                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                                        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
                                        "Số: 0123/TNHS",
                                        "Mã hồ sơ: 000.00.01.H08-210805-0001",
                                        "Tiếp nhận hồ sơ của:",
                                        "Số định danh 052195001234",
                                        "Địa chỉ:",
                                        "Điện thoại:",
                                        "Thư điện tử:",
                                        "Chủ hồ sơ:",
                                        "Hình thức nộp:",
                                        "Nội dung yêu cầu giải quyết:",
                                        "1. Thành phần hồ sơ nộp gồm:",
                                        "TT Tên giấy tờ",
                                        "Bản chính",
                                        "Bản sao",
                                        "Bản chụp",
                                        "2. Số lượng hồ sơ: 7 (bộ).",
                                        "3. Thời gian giải quyết hồ sơ theo quy định: 15 ngày làm việc.",
                                        "4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 05 tháng 08 năm 2021.",
                                        "5. Thời gian trả kết quả giải quyết hồ sơ:",
                                        "16 giờ 30 phút, ngày 26 tháng 08 năm 2021",
                                        "6. Đăng ký nhận kết quả:",
                                        "7. Phí, lệ phí:",
                                        "Vào Sổ theo dõi hồ sơ: Quyển số 01/2021, Số thứ tự 04567.",
                                        "NGƯỜI NỘP HỒ SƠ",
                                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                                        "(Ký và ghi rõ họ tên)",
                                        "dichvucong.binhdinh.example",
                                        form(rules, "01", "01"))),
                        new Form(
                                "Mẫu 02 " + rules,
                                SamplePapers.supplement(rules),
                                148,
                                List.of(
                                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                                        "Hồ sơ của:",
                                        "Địa chỉ:",
                                        "Điện thoại:",
                                        "Thư điện tử:",
                                        "Nội dung yêu cầu giải quyết:",
                                        "Nội dung cần bổ sung, hoàn thiện",
                                        "Lý do:",
                                        "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ",
                                        "NGƯỜI HƯỚNG DẪN",
                                        form(rules, "02", "02"))),
                        new Form(
                                "Mẫu 03 " + rules,
                                SamplePapers.refusal(rules),
                                148,
                                List.of(
                                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                                        "tiếp nhận hồ sơ của:",
                                        "Nội dung yêu cầu giải quyết:",
                                        "với lý do cụ thể như sau:",
                                        "Căn cứ:",
                                        "Ông/Bà liên hệ",
                                        "NGƯỜI NỘP HỒ SƠ",
                                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                                        form(rules, "03", "03"))),
                        new Form(
                                "Mẫu 04 " + rules,
                                SamplePapers.apology(rules),
                                rules == RuleSet.R2021 ? 148 : 210,
                                List.of(
                                        rules == RuleSet.R2021
                                                ? "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"
                                                : "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                                        "Kính gửi:",
                                        "Địa chỉ:",
                                        "Điện thoại:",
                                        "Ngày tiếp nhận:",
                                        "lĩnh vực: Môi trường",
                                        "mã số hồ sơ: 000.00.01.H08-210805-0001",
                                        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 16 giờ 30 phút, ngày 26 tháng 08 năm 2021",
                                        "hồ sơ chưa được giải quyết xong đúng thời hạn",
                                        "Lý do: Chờ ý kiến",
                                        "xin lỗi Ông/Bà",
                                        "Thời gian hẹn lại trả kết quả: 16 giờ 30 phút, ngày 01 tháng 09 năm 2021",
                                        "Nơi nhận:",
                                        "- Như trên;",
                                        "KT. GIÁM ĐỐC",
                                        "PHÓ GIÁM ĐỐC",
                                        form(rules, "04", "04"))),
                        new Form(
                                "Phiếu kiểm soát " + rules,
                                SamplePapers.routing(rules),
                                148,
                                List.of(
                                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                                        "Mã hồ sơ: 000.00.01.H08-210805-0001",
                                        "TÊN CƠ QUAN",
                                        "THỜI GIAN GIAO, NHẬN",
                                        "KẾT QUẢ GIẢI QUYẾT",
                                        "GHI CHÚ",
                                        "Người giao",
                                        "Người nhận",
                                        "Trước hạn",
                                        "Đúng hạn",
                                        "Quá hạn",
                                        form(rules, "05", "06"))),
                        new Form(
                                "Sổ theo dõi " + rules,
                                SamplePapers.register(rules),
                                297,
                                List.of(
                                        "SỔ THEO DÕI HỒ SƠ",
                                        "Năm 2021",
                                        "Quyển số 1",
                                        "Mã hồ sơ",
                                        "Tên thủ tục hành chính",
                                        "hồ sơ (bộ)",
                                        "Tên cá nhân, tổ chức",
                                        "Địa chỉ, số điện thoại",
                                        "Cơ quan chủ trì giải quyết",
                                        "Ngày, tháng, năm",
                                        "Nhận hồ sơ",
                                        "Hẹn trả kết quả",
                                        "Trả kết quả",
                                        "Phương thức",
                                        "Ký nhận",
                                        "Ghi chú",
                                        "Khóa sổ năm 2021",
                                        "số thứ tự từ 01 đến 30",
                                        form(rules, "06", "07"))),
                        new Form(
                                "Thông báo dừng " + rules,
                                SamplePapers.stop(rules),
                                210,
                                List.of(
                                        "THÔNG BÁO",
                                        "Dừng giải quyết hồ sơ",
                                        "Kính gửi:",
                                        "mã số 000.00.01.H08-210805-0001",
                                        "Lý do:",
                                        "Căn cứ pháp lý:",
                                        "Giấy tờ trả lại gồm:",
                                        "TM. ỦY BAN NHÂN DÂN",
                                        "CHỦ TỊCH",
                                        "Nơi nhận:",
                                        rules == RuleSet.R2026
                                                ? "Mẫu số 05 – Thông tư số 03/2025/TT-VPCP"
                                                : "Thông báo dừng giải quyết hồ sơ"))));
    }

    private static String form(RuleSet rules, String in2018, String in2025) {
        return switch (rules) {
            case R2021 -> "Mẫu số " + in2018 + " – Thông tư số 01/2018/TT-VPCP";
            case R2026 -> "Mẫu số " + in2025 + " – Thông tư số 03/2025/TT-VPCP";
        };
    }
}
