package vn.motcua.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coming to the portal or to the desk for the first time. */
class FirstVisitJourney extends Journey {

    @ParameterizedTest
    @EnumSource
    void aServiceIsWithinThreeClicksOfTheHomePage(Device device) {
        visitor(device)
                .open("/")
                .picture("home")
                .fill("Tìm thủ tục", "xac nhan tinh trang hon nhan")
                .press("Tìm")
                .picture("search")
                .follow("Cấp Giấy xác nhận tình trạng hôn nhân")
                .picture("procedure")
                .headed("Cấp Giấy xác nhận tình trạng hôn nhân");
    }

    @Test
    void anOfficerSignsInWithPasswordAndCode() {
        signInAtDesk(visitor(Device.DESK), "son.qn")
                .picture("work")
                .sees("Lê Hoàng Sơn", "Chờ tôi xử lý", "Chờ trả kết quả");
    }
}
