package vn.motcua.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A citizen takes a dossier back. */
class WithdrawalJourney extends Journey {

    @ParameterizedTest
    @CsvSource({"PHONE, 0905100005", "PHONE_WITHOUT_SCRIPTS, 0905100006"})
    void aDossierUnderWayIsTakenBackAndNobodyWorksOnItAnyMore(Device device, String phone) {
        var citizen = citizen(phone, device);
        var filed = filed(citizen);
        DeskWork.receive(busyOfficer("mai.qn"), filed.number());

        citizen.open(filed.path())
                .follow("Rút hồ sơ")
                .headed("Rút hồ sơ này?")
                .picture("my-withdrawal")
                .fill("Lý do rút", "Tôi chưa cần vay nữa")
                .press("Rút hồ sơ");
        citizen.sees("Công dân yêu cầu rút hồ sơ", "Tôi chưa cần vay nữa").picture("my-dossier-withdrawn");
        citizen.seesNot("Rút hồ sơ này?");

        officer("mai.qn")
                .scan(filed.number())
                .sees("Công dân yêu cầu rút hồ sơ", "Tôi chưa cần vay nữa")
                .seesNot("Chuyển bước tiếp theo");
    }
}
