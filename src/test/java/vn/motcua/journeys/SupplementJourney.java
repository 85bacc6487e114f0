package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing is asked for once, handed in later, and the time between is nobody's. */
class SupplementJourney extends Journey {

    @ParameterizedTest
    @CsvSource({"PHONE, 0905100001", "PHONE_WITHOUT_SCRIPTS, 0905100002"})
    void whatTheDeskMissesIsHandedInAndTheDossierIsReceived(Device device, String phone) {
        var citizen = citizen(phone, device);
        var filed = filed(citizen);
        officer("mai.qn")
                .scan(filed.number())
                .tick("Chưa đạt: " + MaritalStatus.PAPER)
                .fill("Vì sao chưa đạt: " + MaritalStatus.PAPER, "Chụp lại cho rõ trang 1")
                .fill("Lý do, khi yêu cầu bổ sung hoặc từ chối", "Bản chụp bị mờ, không đọc được họ tên.")
                .picture("intake")
                .press("Phiếu hướng dẫn bổ sung")
                .sees("Yêu cầu bổ sung giấy tờ");

        citizen.open(filed.path())
                .sees("Cần bạn bổ sung 1 giấy tờ", "Chụp lại cho rõ trang 1", "Bản chụp bị mờ")
                .picture("my-dossier-supplement");
        assertThat(Pdf.of(citizen.download("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"))
                        .picture("paper-supplement-request")
                        .text())
                .contains(filed.number(), "Chụp lại cho rõ trang 1", "Bản chụp bị mờ, không đọc được họ tên.");

        citizen.follow("Bổ sung ngay").press("Gửi giấy tờ bổ sung");
        citizen.sees("Cần sửa trước khi tiếp tục").picture("my-supplement-faulty");
        assertThat(citizen.page().title()).startsWith("Lỗi:");
        citizen.handIn(MaritalStatus.PAPER, Scan.pdf("to-khai-ro.pdf"))
                .picture("my-supplement")
                .press("Gửi giấy tờ bổ sung");
        citizen.sees("Mới đăng ký", "Đã bổ sung giấy tờ");

        DeskWork.receive(busyOfficer("mai.qn"), filed.number());
        citizen.open(filed.path()).sees("Đang xử lý");
    }

    @Test
    void theClockStandsStillWhileTheCaseOfficerWaitsForAPaper() {
        var citizen = citizen("0905100004", Device.PHONE_WITHOUT_SCRIPTS);
        var filed = received(citizen);
        officer("tuan.qn")
                .scan(filed.number())
                .follow("Yêu cầu bổ sung")
                .tick(MaritalStatus.PAPER)
                .fill("Cần bổ sung gì: " + MaritalStatus.PAPER, "Thiếu chữ ký ở trang 2")
                .fill("Lý do yêu cầu", "Thiếu chữ ký của người khai ở trang 2.")
                .picture("supplement-request")
                .press("Gửi yêu cầu bổ sung")
                .sees("Yêu cầu bổ sung giấy tờ", "Đồng hồ đang dừng");

        citizen.open(filed.path())
                .sees("Đồng hồ đang dừng", "thời gian chờ không tính vào hạn")
                .follow("Bổ sung ngay")
                .handIn(MaritalStatus.PAPER, Scan.pdf("to-khai-co-ky.pdf"))
                .press("Gửi giấy tờ bổ sung");
        citizen.sees("Đang xử lý", "Trả kết quả trước");
        officer("tuan.qn").scan(filed.number()).sees("to-khai-co-ky.pdf", "Thời gian không tính");
    }
}
