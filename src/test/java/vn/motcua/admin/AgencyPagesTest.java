package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;

/** Agencies, units, officers and what they may do, changed without code. */
@SampleTest
class AgencyPagesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Clock clock;

    private Administrators administrators;

    @BeforeEach
    void administrators(@Autowired ApplicationContext application) {
        administrators = new Administrators(application);
    }

    @Test
    void theOverviewSaysWhatIsThereAndWhatDoesNotWork() throws Exception {
        var page = administrators.ofProvince().read("/admin");

        assertThat(page.select(".figures a").eachAttr("href"))
                .containsExactly("/admin/procedures", "/admin/agencies", "/admin/officers");
        assertThat(page.select("h2").eachText()).contains("Tự kiểm tra");
    }

    @Test
    void anAgencyIsFoundWithoutMarksAndEndedOnesOnlyOnWish() throws Exception {
        var binh = administrators.ofProvince();

        assertThat(binh.read("/admin/agencies?q=ubnd phuong quy nhon bac")
                        .select("tbody th a")
                        .eachText())
                .containsExactly("UBND phường Quy Nhơn Bắc");
        assertThat(binh.read("/admin/agencies?kind=DISTRICT").select("tbody tr"))
                .isEmpty();
        assertThat(binh.read("/admin/agencies?kind=DISTRICT&ended=true").select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void aLongListIsReadAPageAtATime() throws Exception {
        var binh = administrators.ofProvince();
        var first = binh.read("/admin/agencies");
        var next = first.select(".pager a[rel=next]").attr("href");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(binh.read(next).select("tbody tr td:first-child").eachText())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        first.select("tbody tr td:first-child").eachText());
    }

    @Test
    void anAgencyIsFoundedStaffedAndEndedThroughItsPages() throws Exception {
        var binh = administrators.ofProvince();
        var page = binh.send(
                "/admin/agencies/new",
                "/admin/agencies",
                "code",
                "H21.901",
                "name",
                "Ban Quản lý cảng cá",
                "kind",
                "DEPARTMENT",
                "validFrom",
                "01/07/2025");
        var id = agencies.byCode("H21.901").orElseThrow().id();
        var here = "/admin/agencies/" + id;
        assertThat(page.select("h1").text()).isEqualTo("Ban Quản lý cảng cá");

        binh.send(here + "/units/new", here + "/units", "name", "Phòng Nghiệp vụ", "code", "BUSINESS");
        binh.send(
                here + "/desk",
                here + "/desk",
                "name",
                "Bộ phận Một cửa cảng cá",
                "kind",
                "DESK",
                "address",
                "1 Bạch Đằng",
                "phone",
                "0256 3 822 822");
        var renamed = binh.send(here + "/name", here + "/name", "name", "Ban Quản lý Cảng cá tỉnh");
        assertThat(renamed.text())
                .contains("Ban Quản lý Cảng cá tỉnh", "Phòng Nghiệp vụ", "Bộ phận Một cửa cảng cá", "sửa tên");

        var officer = binh.send(
                "/admin/officers/new?agency=" + id,
                "/admin/officers",
                "name",
                "Đào Thị Sáu",
                "username",
                "sau.cangca",
                "role",
                "CASE_OFFICER",
                "unit",
                Long.toString(agencies.unitByCode(id, "BUSINESS").orElseThrow().id()),
                "validFrom",
                VietnameseTime.date(Province.dateOf(clock.instant())));
        assertThat(officer.text())
                .contains("Đào Thị Sáu", "Chuyên viên thụ lý", "Phòng Nghiệp vụ", "chưa đăng nhập được");

        var sau = "/admin/officers/"
                + agencies.officerByUsername("sau.cangca").orElseThrow().id() + "/name";
        assertThat(binh.send(sau, sau, "name", "Đào Thị Sáu Cảng").text()).contains("Đã sửa tên.", "Đào Thị Sáu Cảng");
        var unit = here + "/units/"
                + agencies.unitByCode(id, "BUSINESS").orElseThrow().id();
        assertThat(binh.send(unit + "/name", unit + "/name", "name", "Phòng Nghiệp vụ cảng")
                        .text())
                .contains("Phòng Nghiệp vụ cảng");
        assertThat(binh.send(unit + "/end", unit + "/end", "validTo", "31/12/2099")
                        .select("[data-error-summary]")
                        .text())
                .contains("còn người giữ vai trò: Đào Thị Sáu Cảng");

        assertThat(binh.send(here + "/end", here + "/end", "validTo", "31/10/2026")
                        .text())
                .contains("31/10/2026");
        assertThat(agencies.positionsIn(id)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidOnTopAndBesideTheFieldAndWhatWasTypedStays() throws Exception {
        var page = administrators
                .ofProvince()
                .send(
                        "/admin/agencies/new",
                        "/admin/agencies",
                        "code",
                        "sai mã",
                        "name",
                        "Ban thử",
                        "kind",
                        "DEPARTMENT",
                        "validFrom",
                        "31/02/2026");

        assertThat(page.title()).startsWith("Lỗi:");
        assertThat(page.select("[data-error-summary] a[href=#validFrom]")).hasSize(1);
        assertThat(page.select("#validFrom-error").text()).contains("31/02/2026");
        assertThat(page.select("#name").attr("value")).isEqualTo("Ban thử");
        assertThat(page.select("#kind-2, [name=kind][checked]").eachAttr("value"))
                .contains("DEPARTMENT");
    }

    @Test
    void positionsAreGrantedAndEndedAndTheAccountLockedAndOpened() throws Exception {
        var binh = administrators.ofProvince();
        var officer = agencies.officerByUsername("tuan.qn").orElseThrow();
        var ward = agencies.byCode("H21.180").orElseThrow();
        var here = "/admin/officers/" + officer.id();

        binh.send(
                here + "/positions/new?agency=" + ward.id(),
                here + "/positions",
                "role",
                "CLERK",
                "validFrom",
                VietnameseTime.date(Province.dateOf(clock.instant())));
        assertThat(agencies.positionsOf(officer.id()))
                .anyMatch(position -> position.role() == OfficerRole.CLERK && position.agency() == ward.id());

        var ending = binh.read(here).select("a[href*=role=CLERK]").attr("href");
        assertThat(binh.send(ending, ending, "lastDay", "31/01/2026").text()).contains("ngày cuối sớm nhất là");
        var today = Province.dateOf(clock.instant());
        binh.send(ending, ending, "lastDay", VietnameseTime.date(today));
        assertThat(agencies.positionsOf(officer.id()))
                .anyMatch(position -> position.role() == OfficerRole.CLERK && today.equals(position.validTo()));

        assertThat(binh.send(here, here + "/active").select("h1 + strong").text())
                .isEqualTo("Đã khóa");
        assertThat(binh.send(here, here + "/active").select("h1 + strong").text())
                .isEqualTo("Đang làm việc");
    }

    @Test
    void newCredentialsAreShownOnceAndASecondClickDoesNotReplaceThem() throws Exception {
        var binh = administrators.ofProvince();
        var officer = agencies.officerByUsername("lan.qn").orElseThrow();
        var here = "/admin/officers/" + officer.id();
        var seen = binh.read(here).select("[name=seen]").attr("value");

        var shown = binh.send(here, here + "/credentials");
        assertThat(shown.select(".code").eachText().get(1)).hasSize(16);
        assertThat(shown.select(".enrolment svg")).hasSize(1);

        var again = binh.send(here, here + "/credentials", "seen", seen);
        assertThat(again.select(".enrolment")).isEmpty();
        assertThat(again.text()).contains("chỉ hiện một lần", "cấp mật khẩu và mã xác thực");
    }

    @Test
    void anAgencyAdministratorSeesAndChangesTheOwnAgencyOnly() throws Exception {
        var khoa = administrators.ofAgency();
        var own = "/admin/agencies/" + khoa.agency();
        var ward = agencies.byCode("H21.180").orElseThrow();
        var stranger = agencies.officerByUsername("mai.qn").orElseThrow();

        assertThat(khoa.read("/admin/agencies").select("tbody th a").eachAttr("href"))
                .containsExactly(own);
        assertThat(khoa.read("/admin/officers").select("tbody th a").eachAttr("href"))
                .containsExactly("/admin/officers/" + khoa.officer());
        assertThat(khoa.read(own).select("a[href$=/name], a[href$=/end]")).isEmpty();
        assertThat(khoa.read("/admin").select("nav a[href=/admin/procedures]")).isEmpty();
        for (var path : new String[] {
            "/admin/agencies/" + ward.id(),
            "/admin/agencies/" + ward.id() + "/desk",
            "/admin/agencies/" + ward.id() + "/units/new",
            own + "/name",
            own + "/end",
            "/admin/agencies/new",
            "/admin/officers/new?agency=" + ward.id(),
            "/admin/officers/" + stranger.id(),
            "/admin/officers/" + stranger.id() + "/positions/new"
        }) {
            assertThat(khoa.status(path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void anAgencyAdministratorCannotTakeOverAnAdministratorOfTheProvince() throws Exception {
        var khoa = administrators.ofAgency();
        var binh = administrators.ofProvince();
        binh.send(
                "/admin/officers/" + binh.officer() + "/positions/new?agency=" + khoa.agency(),
                "/admin/officers/" + binh.officer() + "/positions",
                "role",
                "CASE_OFFICER",
                "validFrom",
                "01/01/2026");

        assertThat(khoa.status("/admin/officers/" + binh.officer())).isEqualTo(404);
    }

    @Test
    void nobodyElseKnowsThatTheAdministrationExists() throws Exception {
        var approver = administrators.signIn(OfficerRole.APPROVER);
        for (var path :
                new String[] {"/admin", "/admin/agencies", "/admin/officers", "/admin/calendar", "/admin/procedures"}) {
            assertThat(approver.status(path)).as(path).isEqualTo(404);
        }
    }
}
