package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody comes to the counter with paper and goes home with a slip. */
class CounterJourney extends Journey {

    /** As the QR code of an identity card says it. */
    private static final String CARD =
            "052188004321|215123456|Trương Thị Mỹ Duyên|17051988|Nữ|9 Ngô Mây, phường Quy Nhơn, tỉnh Gia Lai|12042022";

    @Test
    void onePersonsPapersAreReceivedInOneScreenAndTheSlipSaysWhatTheLawAsks() {
        var desk = officer("mai.qn").open("/desk/reception").picture("reception-choice");
        desk.search("xác nhận tình trạng hôn nhân");
        desk.headed("Tiếp nhận: " + MaritalStatus.NAME).picture("counter-empty");
        desk.fill("Số định danh hoặc mã số thuế", CARD).leave("Số định danh hoặc mã số thuế");
        desk.holds("Họ và tên, tên tổ chức", "Trương Thị Mỹ Duyên").holds("Ngày sinh", "17/05/1988");
        desk.fill("Điện thoại", "0914123987")
                .use("Đủ và đạt tất cả")
                .sees("Hẹn trả")
                .picture("counter")
                .press("Tiếp nhận");

        var handedOut = desk.headed("Đã tiếp nhận hồ sơ").picture("handed-out");
        var number = handedOut.read(".code");
        var due = handedOut.read("p:has-text('Hẹn trả') strong >> nth=1");
        var lookupCode = handedOut.read("p:has-text('Mã tra cứu') strong >> nth=0");

        var slip =
                Pdf.of(desk.fetch("In giấy tiếp nhận hồ sơ và hẹn trả kết quả")).picture("paper-appointment-slip");
        assertThat(slip.pages()).isEqualTo(1);
        assertThat(slip.text())
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "UBND PHƯỜNG QUY NHƠN",
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Mã hồ sơ: " + number,
                        lookupCode,
                        "Tiếp nhận hồ sơ của: Trương Thị Mỹ Duyên",
                        "Số định danh 052188004321",
                        "Địa chỉ: 9 Ngô Mây, phường Quy Nhơn, tỉnh Gia Lai",
                        "Điện thoại: 0914123987",
                        "Hình thức nộp: Trực tiếp",
                        "Nội dung yêu cầu giải quyết: " + MaritalStatus.NAME,
                        MaritalStatus.PAPER,
                        "2. Số lượng hồ sơ: 1 (bộ)",
                        "3. Thời gian giải quyết hồ sơ theo quy định: 3 ngày làm việc",
                        "4. Thời gian nhận hồ sơ: ",
                        "5. Thời gian trả kết quả giải quyết hồ sơ: " + Due.asPrinted(due),
                        "6. Đăng ký nhận kết quả: Tại Bộ phận Một cửa",
                        "15.000 đ",
                        "Mười lăm nghìn đồng",
                        "Vào Sổ theo dõi hồ sơ: Quyển số",
                        "NGƯỜI NỘP HỒ SƠ",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "Nguyễn Thị Thanh Mai");
        assertThat(slip.scanned(BarcodeFormat.CODE_128)).isEqualTo(number);
        assertThat(slip.scanned(BarcodeFormat.QR_CODE)).endsWith("/tracking?number=" + number + "&code=" + lookupCode);

        visitor(Device.PHONE)
                .open(path(slip.scanned(BarcodeFormat.QR_CODE)))
                .headed("Hồ sơ đang ở đâu")
                .sees(number, due)
                .seesNot("Trương Thị Mỹ Duyên");
        assertThat(Pdf.of(desk.fetch("In phiếu kiểm soát"))
                        .picture("paper-routing-sheet")
                        .text())
                .contains(number, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ");
        desk.scan(slip.scanned(BarcodeFormat.CODE_128)).sees(number, "Trương Thị Mỹ Duyên");
    }

    @Test
    void whatIsMissingAtTheCounterIsWrittenOnALetterFromTheTicks() {
        var desk = officer("mai.qn").open("/desk/reception?procedure=" + MaritalStatus.CODE);
        desk.press("Tiếp nhận").sees("Cần sửa trước khi tiếp tục").picture("counter-faulty");
        assertThat(desk.page().title()).startsWith("Lỗi:");

        desk.fill("Số định danh hoặc mã số thuế", CARD.replace("052188004321", "052188004322"))
                .leave("Số định danh hoặc mã số thuế");
        desk.holds("Họ và tên, tên tổ chức", "Trương Thị Mỹ Duyên");
        desk.fill("Vì sao chưa đạt: " + MaritalStatus.PAPER, "Chưa có tờ khai theo mẫu")
                .tick("Chưa đạt: " + MaritalStatus.PAPER)
                .fill("Lý do, khi lập phiếu hướng dẫn hoặc phiếu từ chối", "Hồ sơ chưa có tờ khai.")
                .press("Phiếu hướng dẫn bổ sung");

        desk.headed("Đã lập phiếu hướng dẫn bổ sung").picture("handed-out-supplement");
        assertThat(Pdf.of(desk.fetch("In phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"))
                        .text())
                .contains("Trương Thị Mỹ Duyên", "Chưa có tờ khai theo mẫu", "Hồ sơ chưa có tờ khai.");
    }

    /** The path of an address printed on paper, which names the host people see. */
    private static String path(String address) {
        return Pattern.compile("^https?://[^/]+").matcher(address).replaceFirst("");
    }
}
