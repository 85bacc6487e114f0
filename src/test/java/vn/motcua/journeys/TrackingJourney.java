package vn.motcua.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever holds the slip follows the dossier without an account, and learns nobody's name. */
class TrackingJourney extends Journey {

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "PHONE_WITHOUT_SCRIPTS"})
    void theTwoCodesShowProgressAndNobodysName(Device device) {
        var filed = received(citizen("0905100011", Device.PHONE));

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
