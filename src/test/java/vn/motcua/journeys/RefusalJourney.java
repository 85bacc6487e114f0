package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal is written, reasoned, and reaches the applicant. */
class RefusalJourney extends Journey {

    private static final String NOT_OURS =
            "Người được xác nhận thường trú ở phường Bồng Sơn; đề nghị nộp tại UBND phường Bồng Sơn.";
    private static final String NOT_ENTITLED =
            "Theo cơ sở dữ liệu hộ tịch, người được xác nhận đang có vợ; căn cứ khoản 3 Điều 22 Nghị định số 123/2015/NĐ-CP.";

    @ParameterizedTest
    @CsvSource({"PHONE, 0905100007", "PHONE_WITHOUT_SCRIPTS, 0905100008"})
    void whatTheDeskDeclinesIsClosedWithAReasonedLetter(Device device, String phone) {
        var citizen = citizen(phone, device);
        var filed = filed(citizen);
        officer("mai.qn")
                .scan(filed.number())
                .fill("Lý do, khi yêu cầu bổ sung hoặc từ chối", NOT_OURS)
                .press("Phiếu từ chối")
                .sees("Không được tiếp nhận");

        citizen.open(filed.path()).sees("Không được tiếp nhận", NOT_OURS).picture("my-dossier-declined");
        assertThat(Pdf.of(citizen.download("Phiếu từ chối tiếp nhận giải quyết hồ sơ"))
                        .picture("paper-intake-refusal")
                        .text())
                .contains(filed.number(), NOT_OURS);
    }

    @Test
    void aRefusalOnTheMeritsIsAResultLikeAnyOther() {
        var citizen = citizen("0905100009", Device.PHONE);
        var withoutScripts = citizen("0905100009", Device.PHONE_WITHOUT_SCRIPTS);
        var filed = received(citizen);
        busyOfficer("tuan.qn")
                .scan(filed.number())
                .tick("Không đủ điều kiện")
                .fill("Ý kiến thẩm định", "Đang có vợ theo cơ sở dữ liệu hộ tịch.")
                .press("Ghi kết quả thẩm định và chuyển");
        officer("phuc.qn")
                .scan(filed.number())
                .sees("Đang có vợ theo cơ sở dữ liệu hộ tịch.")
                .follow("Từ chối giải quyết")
                .pick("Trường hợp từ chối", "Không đủ điều kiện theo pháp luật chuyên ngành")
                .fill("Lý do từ chối", NOT_ENTITLED)
                .picture("refusal")
                .press("Từ chối giải quyết")
                .sees("Đã từ chối");

        citizen.open(filed.path())
                .sees("Cơ quan từ chối giải quyết hồ sơ này", NOT_ENTITLED)
                .picture("my-dossier-refused");
        DeskWork.giveBack(busyOfficer("mai.qn"), filed.number(), "052183008899");
        for (var owner : List.of(citizen, withoutScripts)) {
            owner.open(filed.path()).sees("Đã trả kết quả", NOT_ENTITLED);
            var notice = Pdf.of(owner.download("Thông báo từ chối giải quyết hồ sơ"));
            assertThat(notice.picture("paper-refusal").text()).contains(NOT_ENTITLED);
        }
    }
}
