package vn.motcua.journeys;

import org.junit.jupiter.api.Test;

/** The desk finds what it received in its register and prints a paper once more; an administrator words a passage. */
class PapersJourney extends Journey {

    @Test
    void aReceivedDossierIsInTheRegisterAndItsSlipIsPrintedAgainForAReason() {
        var number = received(citizen("0905100009", Device.PHONE)).number();
        var desk = officer("mai.qn");

        desk.open("/desk/registers").headed("Sổ theo dõi hồ sơ").sees("Đang mở").picture("register");
        desk.open("/desk/dossiers/" + number);
        desk.fetch("Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
        desk.open("/desk/dossiers/" + number).sees("bản đầu tiên", "In lại").picture("dossier-papers");
    }

    @Test
    void aPassageIsWordedWhereThePaperSaysWhatItNeedNot() {
        var admin = officer("binh.tinh");

        admin.open("/admin/papers")
                .headed("Mẫu giấy tờ")
                .sees("Mẫu số 01", "Từ 01/07/2025")
                .picture("admin-papers");
        admin.open("/admin/papers/SLIP_HINT")
                .headed("Lời dặn khi đến nhận kết quả")
                .sees("Lời thường dùng")
                .picture("admin-passage")
                .fill("Nội dung", "")
                .press("Lưu")
                .sees("Nhập nội dung.")
                .picture("admin-passage-faulty");
    }
}
