package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** Coordinators hand out steps over the API as on the screens. */
@SampleTest
class AssignmentApiTest {

    private static final String HOA = "052175012346";
    private static final String REASON = "Cân đối lại khối lượng công việc trong phòng";

    @Autowired
    ApiCaller api;

    @Test
    void aCoordinatorSeesWhoMayTakeAStepAndGivesItToOneOfThem() {
        var number = received();
        var approver = api.officer("phuc.qn");
        var open = api.get(approver, path(number)).expect(200).body().get(0);
        assertThat(open.path("takers").findValuesAsString("username")).contains("tuan.qn", "hanh.qn");
        var key = UUID.randomUUID().toString();
        var gift = Map.of("step", open.path("step").asInt(), "to", "tuan.qn");

        var first = api.post(approver, key, path(number), gift).expect(200);
        assertThat(api.post(approver, key, path(number), gift).expect(200).body())
                .isEqualTo(first.body());
        assertThat(first.body().path("version").asInt()).isEqualTo(2);
        api.post(
                        api.officer("hanh.qn"),
                        "/dossiers/" + number + "/appraisal",
                        Map.of("step", open.path("step").asInt()))
                .expectProblem(403, "not-yours");
    }

    @Test
    void whatIsTakenFromSomebodyNeedsItsHolderAndAReason() {
        var number = received();
        var approver = api.officer("phuc.qn");
        api.post(api.officer("tuan.qn"), "/dossiers/" + number + "/claim", Map.of())
                .expect(200);

        api.post(approver, path(number), Map.of("to", "hanh.qn", "reason", REASON))
                .expectProblem(409, "already-moved");
        api.post(approver, path(number), Map.of("from", "tuan.qn", "to", "hanh.qn"))
                .expectProblem(422, "invalid-input");
        api.post(approver, path(number), Map.of("from", "tuan.qn", "to", "khong.co", "reason", REASON))
                .expectProblem(422, "invalid-input");
        api.post(approver, path(number), Map.of("from", "tuan.qn", "to", "hanh.qn", "reason", REASON))
                .expect(200);
        api.post(approver, path(number), Map.of("from", "hanh.qn", "reason", REASON))
                .expect(200);

        var timeline =
                api.get(approver, "/dossiers/" + number).expect(200).body().path("timeline");
        assertThat(timeline.findValuesAsString("type")).endsWith("CLAIMED", "ASSIGNED", "RELEASED");
    }

    @Test
    void whoHoldsAStepDoesNotTakeItAgain() {
        var number = received();
        var claim = "/dossiers/" + number + "/claim";
        api.post(api.officer("tuan.qn"), claim, Map.of()).expect(200);

        var again = api.post(api.officer("tuan.qn"), claim, Map.of()).expectProblem(409, "already-moved");
        assertThat(again.text("by")).isEqualTo("Trần Anh Tuấn");
    }

    @Test
    void anotherAgencysCoordinatorFindsNothing() {
        var number = received();
        for (var name : List.of("mai.qn", "khong.co")) {
            api.post(api.citizen("052175012346"), path(number), Map.of("to", name))
                    .expectProblem(404, "not-found");
            api.post(api.officer("vinh.sxd"), path(number), Map.of("to", name)).expectProblem(404, "not-found");
        }

        for (var stranger : List.of("long.sxd", "vinh.sxd", "giang.tt")) {
            api.get(api.officer(stranger), path(number)).expectProblem(404, "not-found");
            api.post(api.officer(stranger), path(number), Map.of("to", "tuan.qn"))
                    .expectProblem(404, "not-found");
        }
        api.post(api.officer("tuan.qn"), path(number), Map.of("to", "tuan.qn")).expectProblem(403, "not-yours");
        api.post(api.citizen(HOA), path(number), Map.of("to", "tuan.qn")).expectProblem(404, "not-found");
    }

    private static String path(String number) {
        return "/dossiers/" + number + "/assignments";
    }

    private String received() {
        var atCounter = Map.of(
                "procedureCode", "2.000815",
                "caseCode", "SO_LUONG_LON",
                "agency", "H21.180",
                "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", HOA),
                "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1)));
        return api.post(api.officer("mai.qn"), "/dossiers", atCounter)
                .expect(201)
                .text("number");
    }
}
