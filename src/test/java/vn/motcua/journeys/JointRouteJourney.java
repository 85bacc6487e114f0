package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.agencies.OfficerRole;

/** Three agencies work on one building permit at once, each against its own due time, and their answers join. */
class JointRouteJourney extends Journey {

    private static final List<String> AGENCIES =
            List.of("UBND phường Quy Nhơn", "Phòng Cảnh sát phòng cháy", "Sở Xây dựng");
    /** The last step of the second of the three: a select takes the value as well as the words. */
    private static final String POLICE_SIGNS = "0.1.1";

    private static final Pattern MOMENT = Pattern.compile("hạn (\\d+:\\d+ thứ \\S+ \\d+/\\d+/\\d+)");

    @Test
    void threeAgenciesWorkAtOnceAndTheirAnswersJoin() {
        var citizen = citizen("0905100006", Device.PHONE);
        var withoutScripts = citizen("0905100006", Device.PHONE_WITHOUT_SCRIPTS);
        var filed = BuildingPermit.file(citizen);
        DeskWork.receive(busyOfficer("mai.qn"), filed.number());

        for (var owner : List.of(citizen, withoutScripts)) {
            owner.open(filed.path()).sees("(3 cơ quan)", "Cảnh sát phòng cháy", "Sở Xây dựng");
            assertThat(dues(owner.read(".steps"))).as("one each").hasSizeGreaterThan(1);
        }
        citizen.picture("my-dossier-joint");
        var desk = officer("mai.qn").scan(filed.number());
        desk.sees("liên thông 3 cơ quan cùng lúc").picture("joint-begun");
        for (var agency : AGENCIES) {
            assertThat(desk.read(".leg:has-text('" + agency + "')")).contains("hạn");
        }

        DeskWork.appraise(busyOfficer("hau.pccc"), filed.number());
        DeskWork.forward(busyOfficer("tam.pccc"), filed.number());
        DeskWork.forward(busyOfficer("mai.qn"), filed.number());
        DeskWork.forward(busyOfficer("dung.qn"), filed.number());
        DeskWork.appraise(busyOfficer("hanh.qn"), filed.number());
        desk.scan(filed.number()).sees("Kiểm tra quy hoạch").seesNot("Tổng hợp ý kiến, dự thảo giấy phép");
        DeskWork.appraise(busyOfficer(planner()), filed.number());
        DeskWork.forward(busyOfficer("vinh.sxd"), filed.number());

        desk.scan(filed.number()).sees("Tổng hợp ý kiến, dự thảo giấy phép").picture("joint-joined");
        busyOfficer("hanh.qn")
                .scan(filed.number())
                .follow("Trả lại cơ quan làm lại")
                .pick("Phần việc cần làm lại", POLICE_SIGNS)
                .fill("Vì sao trả lại, cần làm lại gì", "Văn bản chưa nêu khoảng cách phòng cháy giữa hai công trình.")
                .press("Trả lại để làm lại")
                .sees("Đang làm lại, lần 2", "Bước này chuyển tiếp được khi phần việc đó xong")
                .picture("joint-rework");
        for (var owner : List.of(citizen, withoutScripts)) {
            owner.open(filed.path()).sees("làm lại, lần 2", "(3 cơ quan)");
        }
        DeskWork.forward(busyOfficer("tam.pccc"), filed.number());
        citizen.open(filed.path()).sees("làm lại lần 2 xong").picture("my-dossier-rework");
        DeskWork.appraise(busyOfficer("hanh.qn"), filed.number());
        DeskWork.submitForSignature(busyOfficer("dung.qn"), filed.number());
        DeskWork.approve(busyOfficer("phuc.qn"), filed.number());
        DeskWork.forward(busyOfficer("lan.qn"), filed.number());
        for (var owner : List.of(citizen, withoutScripts)) {
            owner.open(filed.path()).sees("Đã xử lý xong");
            var permit = Pdf.of(owner.download("Giấy phép xây dựng kèm hồ sơ thiết kế được đóng dấu"));
            assertThat(permit.picture("paper-result").text()).contains("Huỳnh Đức Phúc");
        }
        citizen.picture("my-dossier-joint-done");
    }

    private String planner() {
        return staff("H21.18", OfficerRole.CASE_OFFICER).stream()
                .filter(username -> !username.equals("nam.sxd"))
                .findFirst()
                .orElseThrow();
    }

    private static LinkedHashSet<String> dues(String way) {
        var dues = new LinkedHashSet<String>();
        MOMENT.matcher(way).results().forEach(found -> dues.add(found.group(1)));
        return dues;
    }
}
