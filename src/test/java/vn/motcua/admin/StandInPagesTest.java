package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;

/** Administrators record signed authorisations and absences, and end them. */
@SampleTest
class StandInPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Agencies agencies;

    @Autowired
    Capacities capacities;

    @Autowired
    OfficerAdministration officers;

    @Autowired
    Clock clock;

    @Test
    void aSignedAuthorisationIsRecordedShownAndEnded() throws Exception {
        var admin = new Administrators(application).ofAgency();
        var giver = officer(admin.agency(), OfficerRole.APPROVER);
        var receiver = officer(admin.agency(), OfficerRole.UNIT_HEAD);

        var page = admin.send(
                "/admin/officers/" + giver + "/delegations/new",
                "/admin/officers/" + giver + "/delegations",
                authorisation(admin.agency(), receiver, "1.000894, 2.000815"));

        assertThat(page.select("main").text())
                .contains("Đã ghi ủy quyền", "văn bản số 21/UQ", "chỉ thủ tục 1.000894, 2.000815")
                .contains("Ủy quyền cho " + agencies.officer(receiver).name());
        assertThat(page.select("main").text()).contains("ủy quyền", "Nhật ký thay đổi");
        assertThat(capacities.of(receiver))
                .anyMatch(capacity ->
                        capacity.reaches("2.000815") && capacity.position().officer() == giver);
        assertThat(admin.read("/admin/officers/" + receiver).select("main").text())
                .contains(agencies.officer(giver).name() + " ủy quyền");

        var end = page.select("a[href*=/delegations/][href$=/end]").attr("href");
        admin.send(end, end, "lastDay", VietnameseTime.date(today().minusDays(1)));
        assertThat(capacities.of(receiver)).allMatch(capacity -> capacity.standIn() == null);
    }

    @Test
    void whatIsWrongWithAnAuthorisationIsToldBesideItsField() throws Exception {
        var admin = new Administrators(application).ofAgency();
        var giver = officer(admin.agency(), OfficerRole.APPROVER);

        var page = admin.send(
                "/admin/officers/" + giver + "/delegations/new",
                "/admin/officers/" + giver + "/delegations",
                "position",
                "",
                "to",
                "khong.co",
                "procedures",
                "9.999999",
                "documentDate",
                "hôm qua",
                "validFrom",
                "",
                "validTo",
                "");

        assertThat(
                        page.select(
                                "#position-error, #to-error, #procedures-error, #documentDate-error, #validFrom-error, #validTo-error"))
                .hasSize(6);
        assertThat(page.select("input[name=to]").attr("value")).isEqualTo("khong.co");
    }

    @Test
    void anAbsenceIsRecordedForSomebodyWhoFellIll() throws Exception {
        var admin = new Administrators(application).ofAgency();
        var absent = officer(admin.agency(), OfficerRole.CASE_OFFICER);
        var deputy = officer(admin.agency(), OfficerRole.CLERK);

        var page = admin.send(
                "/admin/officers/" + absent + "/absences/new",
                "/admin/officers/" + absent + "/absences",
                "firstDay",
                VietnameseTime.date(today()),
                "lastDay",
                VietnameseTime.date(today().plusDays(9)),
                "deputy",
                Long.toString(deputy),
                "reason",
                "Nghỉ ốm");

        assertThat(page.select("main").text())
                .contains("Vắng mặt: Nghỉ ốm", agencies.officer(deputy).name() + " làm thay");
        assertThat(capacities.of(deputy))
                .anyMatch(capacity -> capacity.position().officer() == absent);

        var end = page.select("a[href*=/absences/][href$=/end]").attr("href");
        admin.send(end, end, "lastDay", VietnameseTime.date(today().minusDays(1)));
        assertThat(capacities.of(deputy)).allMatch(capacity -> capacity.standIn() == null);
    }

    @Test
    void anotherAgencysAdministratorFindsNothing() throws Exception {
        var admin = new Administrators(application).ofAgency();
        var giver = officer(admin.agency(), OfficerRole.APPROVER);
        var receiver = officer(admin.agency(), OfficerRole.UNIT_HEAD);
        var page = admin.send(
                "/admin/officers/" + giver + "/delegations/new",
                "/admin/officers/" + giver + "/delegations",
                authorisation(admin.agency(), receiver, ""));
        var end = page.select("a[href*=/delegations/][href$=/end]").attr("href");
        var other = new Administrators(application).ofAgency();

        assertThat(other.status("/admin/officers/" + giver + "/delegations/new"))
                .isEqualTo(404);
        assertThat(other.status("/admin/officers/" + giver + "/absences/new")).isEqualTo(404);
        assertThat(other.status(end)).isEqualTo(404);
    }

    private String[] authorisation(long agency, long receiver, String procedures) {
        return new String[] {
            "position", agency + "_APPROVER",
            "to", agencies.officer(receiver).username(),
            "procedures", procedures,
            "document", "21/UQ",
            "documentDate", VietnameseTime.date(today().minusDays(2)),
            "validFrom", VietnameseTime.date(today()),
            "validTo", VietnameseTime.date(today().plusDays(60))
        };
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private long officer(long agency, OfficerRole role) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        return officers.appoint(
                "nv." + mark,
                "Bà " + mark,
                agency,
                null,
                role,
                agencies.byId(agency).validFrom(),
                new Actor.Machine("Kiểm thử"));
    }
}
