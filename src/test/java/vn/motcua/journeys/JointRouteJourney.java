package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.agencies.OfficerRole;

/** Three agencies work on one building permit at once, each against its own due time, and their answers join. */
class JointRouteJourney extends Journey {

    private static final Pattern MOMENT = Pattern.compile("hạn (\\d+:\\d+ thứ \\S+ \\d+/\\d+/\\d+)");

    @ParameterizedTest
    @CsvSource({"PHONE, 0905100006", "PHONE_WITHOUT_SCRIPTS, 0905100008"})
    void threeAgenciesWorkAtOnceAndTheirAnswersJoin(Device device, String phone) {
        var citizen = citizen(phone, device);
        var filed = BuildingPermit.file(citizen);
        DeskWork.receive(officer("mai.qn"), filed.number());

        citizen.open(filed.path())
                .sees("(3 cơ quan)", "UBND phường Quy Nhơn", "Cảnh sát", "Sở Xây dựng")
                .picture("my-dossier-joint");
        assertThat(dues(citizen.read(".steps"))).as("each agency has its own").hasSizeGreaterThan(1);
        var desk = officer("mai.qn").scan(filed.number());
        desk.sees("liên thông 3 cơ quan cùng lúc").picture("joint-begun");
        for (var agency : List.of("UBND phường Quy Nhơn", "Phòng Cảnh sát phòng cháy", "Sở Xây dựng")) {
            assertThat(desk.read(".leg:has-text('" + agency + "')")).contains("hạn");
        }

        DeskWork.appraise(officer("hau.pccc"), filed.number());
        DeskWork.forward(officer("tam.pccc"), filed.number());
        DeskWork.forward(desk, filed.number());
        DeskWork.forward(officer("dung.qn"), filed.number());
        DeskWork.appraise(officer("hanh.qn"), filed.number());
        desk.scan(filed.number()).seesNot("Tổng hợp ý kiến, dự thảo giấy phép");
        DeskWork.appraise(officer(planner()), filed.number());
        DeskWork.forward(officer("vinh.sxd"), filed.number());

        desk.scan(filed.number()).sees("Tổng hợp ý kiến, dự thảo giấy phép").picture("joint-joined");
        DeskWork.appraise(officer("hanh.qn"), filed.number());
        DeskWork.submitForSignature(officer("dung.qn"), filed.number());
        DeskWork.approve(officer("phuc.qn"), filed.number());
        DeskWork.forward(officer("lan.qn"), filed.number());
        citizen.open(filed.path()).sees("Đã xử lý xong").picture("my-dossier-joint-done");
        assertThat(Pdf.of(citizen.download("Giấy phép xây dựng kèm hồ sơ thiết kế được đóng dấu"))
                        .picture("paper-result")
                        .text())
                .contains("Huỳnh Đức Phúc");
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
