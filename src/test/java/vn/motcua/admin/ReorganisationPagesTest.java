package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;

/** A plan from its heading to its approval, at the screens of two administrators. */
@SampleTest
class ReorganisationPagesTest {

    @Autowired
    ApplicationContext application;

    @Test
    void oneDraftsARowAndRehearsesAnotherApproves() throws Exception {
        var administrators = new Administrators(application);
        var drafter = administrators.ofProvince();
        var approver = administrators.ofProvince();

        var drafted = drafter.send(
                "/admin/reorganisations/new",
                "/admin/reorganisations",
                "title",
                "Sáp nhập hai phường",
                "effective",
                "01/07/2030",
                "number",
                "15/NQ-HĐND",
                "date",
                "15/06/2030",
                "issuer",
                "HĐND tỉnh");
        assertThat(drafted.text()).contains("Chưa có việc nào", "15/NQ-HĐND");
        var here = drafted.select("a:contains(Chạy thử)").attr("href").replace("/rehearsal", "");
        var row = drafter.send(
                here, here + "/operations", "kind", "MERGE", "from", "H21.197", "to", "H21.198", "units", "same");
        assertThat(row.select("tbody tr")).hasSize(1);
        assertThat(row.text()).contains("một quản trị tỉnh khác phải phê duyệt");
        assertThat(drafter.read(here + "/rehearsal").text()).contains("Cơ quan kết thúc hoạt động: 1");
        assertThat(approver.send(here, here + "/approval").text()).contains("Đã phê duyệt, chờ ngày hiệu lực");
        assertThat(administrators.ofAgency().status(here)).isEqualTo(404);
    }

    @Test
    void whatIsMissingInARowIsToldAndNothingTypedIsLost() throws Exception {
        var drafter = new Administrators(application).ofProvince();
        var refused = drafter.send(
                "/admin/reorganisations/new",
                "/admin/reorganisations",
                "title",
                "Sáp nhập hai xã",
                "effective",
                "ngày mai");

        assertThat(refused.text()).contains("không phải một ngày", "Nhập số văn bản");
        assertThat(refused.select("#title").val()).isEqualTo("Sáp nhập hai xã");
    }
}
