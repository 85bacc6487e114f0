package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;
import vn.motcua.mirrors.SourceSystems;

/** An administrator of the province registers a source, opens its scope, hands out its token once, and sees it all in the log. */
@SampleTest
class SourcePagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SourceSystems sources;

    @Test
    void aSourceIsRegisteredOpenedGivenATokenOnceAndShutAgain() throws Exception {
        var admin = new Administrators(application).ofProvince();
        assertThat(admin.send("/admin/sources/new", "/admin/sources/new", "code", "?", "silentHours", "x")
                        .text())
                .contains("Nhập tên hệ thống", "Nhập số giờ", "Mã gồm 2 đến 20");
        var page = admin.send(
                "/admin/sources/new",
                "/admin/sources/new",
                "code",
                "admin-kt",
                "name",
                "Hệ thống kiểm thử",
                "ministry",
                "Bộ Tư pháp",
                "silentHours",
                "48");
        assertThat(page.text()).contains("ADMIN-KT", "48 giờ", "Chưa mở phạm vi nào", "đăng ký hệ thống nguồn");
        var here = "/admin/sources/"
                + sources.all().stream()
                        .filter(source -> source.code().equals("ADMIN-KT"))
                        .findFirst()
                        .orElseThrow()
                        .id();

        assertThat(admin.send(
                                here + "/scopes/new",
                                here + "/scopes/new",
                                "agency",
                                "H99.1",
                                "procedure",
                                "9.9",
                                "from",
                                "01/08/2026")
                        .text())
                .contains("Không có cơ quan nào mang mã này", "không có trong danh mục");
        assertThat(admin.send(
                                here + "/scopes/new",
                                here + "/scopes/new",
                                "agency",
                                "H21.180",
                                "procedure",
                                "2.000815",
                                "from",
                                "01/08/2026")
                        .text())
                .contains("Thủ tục 2.000815", "mở phạm vi");
        assertThat(admin.send(
                                here + "/change",
                                here + "/change",
                                "name",
                                "Hệ thống kiểm thử",
                                "ministry",
                                "Bộ Tư pháp",
                                "silentHours",
                                "6")
                        .text())
                .contains("6 giờ");

        var issued = admin.send(here, here + "/tokens");
        assertThat(issued.select(".code").text()).startsWith("mcs_");
        assertThat(admin.read(here).text())
                .contains("cấp mã truy cập", "Đổi mã truy cập")
                .doesNotContain(issued.select(".code").text());
        assertThat(admin.send(here, here + "/tokens/revocation").text())
                .contains("Đã thu hồi", "Không có mã nào đang dùng", "thu hồi mã truy cập");
    }

    @Test
    void forAdministratorsOfAnAgencyThereAreNoSources() throws Exception {
        var admin = new Administrators(application).ofAgency();

        assertThat(admin.status("/admin/sources")).isEqualTo(404);
        assertThat(admin.status("/admin/sources/new")).isEqualTo(404);
        assertThat(admin.status("/admin/sources/1")).isEqualTo(404);
    }
}
