package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fee is paid at the counter: the receipt is printed, the slip says so, the owner reads it, and what was wrong is cancelled. */
class FeesJourney extends Journey {

    @Test
    void whatIsPaidAtTheDeskStandsOnReceiptSlipAndScreenUntilItIsCancelled() {
        var citizen = citizen("0905100011", Device.PHONE);
        var filed = filed(citizen);
        var desk = officer("mai.qn");
        DeskWork.receive(busyOfficer("mai.qn"), filed.number());
        desk.open("/desk/reception/" + filed.number())
                .follow("Thu phí, lập biên lai")
                .headed("Thu phí, lệ phí")
                .picture("receipt")
                .press("Thu và lập biên lai")
                .sees("Đã thu 15.000 đ theo biên lai số");

        desk.open("/desk/dossiers/" + filed.number()).sees("Đã thu, biên lai").picture("dossier-fee-taken");
        var receipt = Pdf.of(desk.fetch(desk.read("#fees a"))).picture("paper-fee-receipt");
        assertThat(receipt.text())
                .contains(
                        "BIÊN LAI THU PHÍ, LỆ PHÍ",
                        "Liên 2: Giao người nộp",
                        "Lệ phí cấp Giấy xác nhận tình trạng hôn nhân",
                        "15.000 đ",
                        "Mười lăm nghìn đồng",
                        filed.number());
        assertThat(Pdf.of(desk.fetch("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")).text())
                .contains("(đã nộp)");
        desk.open("/desk/receipts").sees(filed.number(), "15.000 đ").picture("takings");
        onPhone("mai.qn").open("/desk/receipts").picture("takings");
        citizen.open(filed.path()).sees("Đã nộp", "15.000 đ");

        officer("son.qn")
                .scan(filed.number())
                .follow("Hủy biên lai")
                .fill("Lý do hủy", "Người nộp được miễn lệ phí")
                .picture("receipt-cancellation")
                .press("Hủy biên lai")
                .sees("Đã hủy biên lai số");
        citizen.open(filed.path()).sees("Biên lai đã hủy", "Người nộp được miễn lệ phí");
        assertThat(Pdf.of(desk.fetch(
                                desk.open("/desk/dossiers/" + filed.number()).read("#fees a")))
                        .picture("paper-fee-receipt-cancelled")
                        .text())
                .contains("ĐÃ HỦY", "Người nộp được miễn lệ phí");
    }

    @Test
    void anAdministratorOpensTheNextBook() {
        var khoa = officer("khoa.qn");
        var agency = agencies.byCode("H21.180").orElseThrow().id();
        khoa.open("/admin/agencies/" + agency + "/receipt-books")
                .sees("Đang dùng")
                .picture("receipt-books")
                .press("Mở quyển biên lai")
                .sees("Nhập mẫu số")
                .fill("Mẫu số", "01BLP3-001")
                .fill("Ký hiệu", "HT-27P")
                .press("Mở quyển biên lai")
                .sees("Đã mở quyển biên lai mới", "Đã đóng");
    }
}
