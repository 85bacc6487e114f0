package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;

/** Absences and delegations over the API. */
@SampleTest
class StandInApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    Agencies agencies;

    @Autowired
    Capacities capacities;

    @Autowired
    OfficerAdministration officers;

    @Autowired
    Clock clock;

    @Test
    void anOfficerPlansTheirAbsenceOnceHoweverOftenItIsSent() {
        var absent = officer(OfficerRole.CASE_OFFICER);
        var deputy = officer(OfficerRole.CLERK);
        var leave = Map.of(
                "deputy",
                deputy,
                "firstDay",
                today().toString(),
                "lastDay",
                today().plusDays(4).toString());

        var first = api.post(api.officer(absent), "/absences", leave).expect(201);
        var again = api.post(api.officer(absent), "/absences", leave).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.get(api.officer(absent), "/absences").expect(200).body()).hasSize(1);
        assertThat(lent(deputy)).isEqualTo(1);
        var end = "/absences/" + first.body().path("id").asInt() + "/end";
        api.post(api.officer(deputy), end, Map.of("lastDay", today().toString()))
                .expectProblem(404, "not-found");
        api.post(
                        api.officer(absent),
                        end,
                        Map.of("lastDay", today().minusDays(1).toString()))
                .expect(204);
        assertThat(lent(deputy)).isZero();
    }

    @Test
    void nobodyPlansTheAbsenceOfAnother() {
        var absent = officer(OfficerRole.CASE_OFFICER);
        var leave = Map.of(
                "officer", absent, "deputy", "tuan.qn", "firstDay", today().toString(), "lastDay", today().toString());

        api.post(api.officer("tuan.qn"), "/absences", leave).expectProblem(404, "not-found");
        api.post(api.officer("khoa.qn"), "/absences", leave).expect(201);
        api.post(api.officer(absent), "/absences", Map.of("deputy", "khong.co")).expectProblem(422, "invalid-input");
    }

    @Test
    void whoAdministersTheAgencyRecordsItsAuthorisations() {
        var giver = officer(OfficerRole.APPROVER);
        var receiver = officer(OfficerRole.UNIT_HEAD);
        var signed = Map.of(
                "from",
                giver,
                "to",
                receiver,
                "agency",
                "H21.180",
                "role",
                "APPROVER",
                "procedures",
                new String[] {"2.000815"},
                "document",
                "31/UQ-UBND",
                "documentDate",
                today().minusDays(1).toString(),
                "validFrom",
                today().toString(),
                "validTo",
                today().plusDays(30).toString());

        api.post(api.officer(giver), "/delegations", signed).expectProblem(404, "not-found");
        var recorded = api.post(api.officer("khoa.qn"), "/delegations", signed).expect(201);

        assertThat(recorded.text("document")).isEqualTo("31/UQ-UBND");
        assertThat(lent(receiver)).isEqualTo(1);
        assertThat(api.get(api.officer(receiver), "/delegations")
                        .expect(200)
                        .body()
                        .get(0)
                        .path("from")
                        .asString())
                .isEqualTo(giver);
        var end = "/delegations/" + recorded.body().path("id").asInt() + "/end";
        api.post(api.officer(receiver), end, Map.of("lastDay", today().toString()))
                .expectProblem(404, "not-found");
        api.post(
                        api.officer("khoa.qn"),
                        end,
                        Map.of("lastDay", today().minusDays(1).toString()))
                .expect(204);
        assertThat(lent(receiver)).isZero();
    }

    private long lent(String username) {
        return capacities.of(agencies.officerByUsername(username).orElseThrow().id()).stream()
                .filter(capacity -> capacity.standIn() != null)
                .count();
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private String officer(OfficerRole role) {
        var username = "nv." + UUID.randomUUID().toString().substring(0, 8);
        officers.appoint(
                username,
                "Bà " + username,
                agencies.byCode("H21.180").orElseThrow().id(),
                null,
                role,
                LocalDate.of(2025, 7, 1),
                new Actor.Machine("Kiểm thử"));
        return username;
    }
}
