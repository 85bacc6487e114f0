package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A citizen files online, officers handle it, the result comes back. */
class OnlineFilingJourney extends Journey {

    @ParameterizedTest
    @CsvSource({"PHONE, 0905100001, 052185001234", "PHONE_WITHOUT_SCRIPTS, 0905100002, 052090004567"})
    void whatIsFiledOnTheTelephoneComesBackAsAResult(Device device, String phone, String idNumber) {
        var citizen = visitor(device)
                .open("/procedures/" + MaritalStatus.CODE)
                .pick("Cơ quan giải quyết", "UBND phường Quy Nhơn")
                .press("Nộp hồ sơ");
        signIn(citizen, phone);
        var filed = MaritalStatus.fill(citizen);
        citizen.picture("filed").sees(filed.number(), "8 giờ làm việc").follow("Xem hồ sơ");
        citizen.picture("my-dossier-filed").sees("Mới đăng ký", "trả lời chậm nhất");

        Function<String, Person> officers = device.scripts() ? this::officer : this::busyOfficer;
        DeskWork.receive(officers.apply("mai.qn"), filed.number());
        citizen.open(filed.path()).sees("Đang xử lý", "Vì sao hạn là").picture("my-dossier-received");
        assertThat(Pdf.of(citizen.download("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"))
                        .text())
                .contains(filed.number());

        DeskWork.forward(officers.apply("mai.qn"), filed.number());
        DeskWork.appraise(officers.apply("tuan.qn"), filed.number());
        DeskWork.approve(officers.apply("phuc.qn"), filed.number());
        DeskWork.forward(officers.apply("lan.qn"), filed.number());
        citizen.open(filed.path()).sees("Đã xử lý xong");
        DeskWork.giveBack(officers.apply("mai.qn"), filed.number(), idNumber);

        citizen.open("/me/dossiers").sees("Đã trả kết quả").picture("my-dossiers");
        citizen.open(filed.path()).sees("Bạn đã nhận kết quả").picture("my-dossier-returned");
        assertThat(Pdf.of(citizen.download("Giấy xác nhận tình trạng hôn nhân")).text())
                .contains("Huỳnh Đức Phúc");
    }
}
