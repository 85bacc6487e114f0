package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;

/** People who are away and agencies that merge: the work goes on, and everybody sees for whom and by what decision. */
class OrganisationJourney extends Journey {

    @Autowired
    Clock clock;

    @Test
    void theWorkOfWhoIsAwayIsDoneByTheDeputyUnderBothNames() {
        var filed = received(citizen("0905100010", Device.PHONE));
        var away = officer("tuan.qn").passing();
        var absentee = agencies.officerByUsername("tuan.qn").orElseThrow().name();
        var deputy = agencies.officerByUsername("lan.qn").orElseThrow();
        away.scan(filed.number()).press("Nhận xử lý");
        var today = Province.dateOf(clock.instant());
        away.open("/desk/account")
                .fill("Vắng từ ngày", VietnameseTime.date(today))
                .fill("Đến hết ngày", VietnameseTime.date(today.plusDays(1)))
                .fill("Lý do", "Tập huấn");
        away.page().selectOption("#deputy", Long.toString(deputy.id()));
        away.press("Ghi vắng mặt").sees(deputy.name() + " làm thay bạn");
        try {
            var standIn = officer("lan.qn").open("/desk/work?queue=STEPS").sees("thay " + absentee);
            standIn.scan(filed.number()).sees("Thay mặt " + absentee).picture("stand-in");
            DeskWork.appraise(standIn, filed.number());
        } finally {
            away.open("/desk/account").press("Tôi đã đi làm lại");
        }

        away.scan(filed.number()).sees(deputy.name(), "Thay mặt " + absentee);
    }

    @Test
    void aMergerIsDraftedTriedOutAndWaitsForASecondAdministrator() {
        var drafter = officer("binh.tinh")
                .open("/admin/reorganisations/new")
                .picture("reorganisation-new")
                .fill("Tên phương án", "Sáp nhập hai xã")
                .fill("Ngày có hiệu lực", "01/07/2031")
                .fill("Số văn bản quyết định", "15/NQ-HĐND")
                .fill("Ngày văn bản", "15/06/2031")
                .fill("Cơ quan ban hành", "HĐND tỉnh")
                .press("Lập phương án")
                .sees("Chưa có việc nào", "15/NQ-HĐND");
        drafter.pick("Việc", "Sáp nhập")
                .fill("Cơ quan trước sắp xếp", "H21.197")
                .fill("Cơ quan tiếp nhận nhiệm vụ", "H21.198")
                .press("Thêm việc")
                .sees("một quản trị tỉnh khác phải phê duyệt")
                .picture("reorganisation-draft");
        var plan = drafter.path();

        drafter.follow("Chạy thử").sees("Cơ quan kết thúc hoạt động: 1").picture("reorganisation-rehearsal");

        drafter.open(plan).seesNot("Phê duyệt phiên bản");
        assertThat(agencies.byCode("H21.197").orElseThrow().validTo())
                .as("nothing has changed before it is approved")
                .isNull();
    }
}
