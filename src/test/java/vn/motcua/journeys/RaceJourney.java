package vn.motcua.journeys;

import org.junit.jupiter.api.Test;
import vn.motcua.agencies.OfficerRole;

/** Two officers act on one dossier: one wins, the other is told who was first and when. */
class RaceJourney extends Journey {

    @Test
    void whoeverComesSecondIsToldWhoWasFirstAndNothingIsDoneTwice() {
        var filed = filed(citizen("0905100012", Device.PHONE));
        var mai = officer("mai.qn").scan(filed.number()).use("Đạt tất cả");
        var other = officer(colleague()).scan(filed.number()).use("Đạt tất cả");

        mai.press("Tiếp nhận").sees("Đã tiếp nhận hồ sơ " + filed.number());
        other.press("Tiếp nhận");

        other.headed("Hồ sơ đã được xử lý trước")
                .sees(
                        "đã được Nguyễn Thị Thanh Mai xử lý lúc",
                        "hiện ở trạng thái “Đang xử lý”",
                        "Thao tác của bạn chưa được ghi")
                .picture("race-lost")
                .follow("Mở lại hồ sơ " + filed.number());
        other.sees("Đang xử lý");
    }

    @Test
    void aStepThatIsTakenShowsWhoTookIt() {
        var filed = filed(citizen("0905100012", Device.PHONE));
        DeskWork.receive(busyOfficer("mai.qn"), filed.number());
        var other = officer(colleague()).scan(filed.number());
        officer("mai.qn").scan(filed.number()).press("Nhận xử lý").sees("Nguyễn Thị Thanh Mai đã nhận xử lý");

        other.press("Chuyển bước tiếp theo").picture("race-claimed").sees("Nguyễn Thị Thanh Mai");
    }

    private String colleague() {
        return staff("H21.180", OfficerRole.DESK_OFFICER).stream()
                .filter(username -> !username.equals("mai.qn"))
                .findFirst()
                .orElseThrow();
    }
}
