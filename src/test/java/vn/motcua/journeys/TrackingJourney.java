package vn.motcua.journeys;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever holds the slip follows the dossier without an account, and learns nobody's name. */
class TrackingJourney extends Journey {

    @Test
    void theTwoCodesShowProgressAndNobodysName() {
        var filed = received(citizen("0905100011", Device.PHONE));

        for (var device : List.of(Device.PHONE, Device.PHONE_WITHOUT_SCRIPTS)) {
            var passerBy = visitor(device)
                    .open("/")
                    .follow("Tra cứu hồ sơ")
                    .headed("Tra cứu hồ sơ")
                    .fill("Mã hồ sơ", filed.number())
                    .fill("Mã tra cứu", "SAI123")
                    .press("Tra cứu");
            passerBy.sees("Không tìm thấy hồ sơ với mã này").picture("tracking-unknown");

            passerBy.fill("Mã tra cứu", filed.lookupCode()).press("Tra cứu");
            passerBy.headed("Hồ sơ đang ở đâu")
                    .sees(filed.number(), "Đang xử lý", "Hẹn trả kết quả")
                    .seesNot("Ngô Thị Bảy", "Nguyễn Thị Thanh Mai", "Trần Anh Tuấn", "Nguyễn Thị Lan", "to-khai.pdf")
                    .picture("tracking");
        }
    }
}
