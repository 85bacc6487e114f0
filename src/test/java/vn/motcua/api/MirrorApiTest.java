package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.SampleTest;
import vn.motcua.mirrors.SourceTokens;
import vn.motcua.mirrors.TestSources;

/** The door of source systems opens to their tokens only, each to its own dossiers; officers read behind another, and act nowhere. */
@SampleTest
class MirrorApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    ApplicationContext application;

    @Autowired
    SourceTokens tokens;

    @Test
    void onlyTheTokenOfASourceOpensItsDoorAndItOpensNoOther() {
        var source = TestSources.token(application, "API-DOOR");
        var here = "/mirrors/" + number();

        api.put(source, here, told(1)).expect(200);
        api.put(null, here, told(2)).expectProblem(401, "not-signed-in");
        api.put("mcs_wrong", here, told(2)).expectProblem(401, "not-signed-in");
        api.put(api.officer("mai.qn"), here, told(2)).expectProblem(401, "not-signed-in");
        api.put(api.citizen("052175004386"), here, told(2)).expectProblem(401, "not-signed-in");
        api.post(api.officer("binh.tinh"), "/mirrors", Map.of("rows", List.of()))
                .expectProblem(401, "not-signed-in");
        api.get(source, "/mirrors").expectProblem(401, "not-signed-in");
        api.get(source, "/dossiers").expectProblem(401, "not-signed-in");
        api.get(api.citizen("052175004386"), "/mirrors").expectProblem(404, "not-found");
    }

    @Test
    void aRevokedTokenIsWorthNothing() {
        var id = TestSources.registered(application, "API-GONE");
        var source = tokens.issue(TestSources.SETUP, id, tokens.edition(id))
                .orElseThrow()
                .token();
        var here = "/mirrors/" + number();
        api.put(source, here, told(1)).expect(200);

        tokens.revoke(TestSources.SETUP, id);

        api.put(source, here, told(2)).expectProblem(401, "not-signed-in");
    }

    @Test
    void anotherSourceNeitherSeesNorOverwritesADossierOfTheSameNumber() {
        var mine = TestSources.token(application, "API-MINE");
        var theirs = TestSources.token(application, "API-THEIRS");
        var number = number();
        api.put(mine, "/mirrors/" + number, told(5)).expect(200);

        api.get(theirs, "/mirrors/" + number).expectProblem(404, "not-found");
        assertThat(api.put(theirs, "/mirrors/" + number, told(9)).expect(200).text("outcome"))
                .as("their own of that number")
                .isEqualTo("CREATED");

        assertThat(version(api.get(mine, "/mirrors/" + number).expect(200).body()))
                .isEqualTo(5);
        var mai = api.officer("mai.qn");
        assertThat(version(
                        api.get(mai, "/mirrors/API-MINE/" + number).expect(200).body()))
                .isEqualTo(5);
        assertThat(api.get(mai, "/mirrors?q=" + number)
                        .expect(200)
                        .body()
                        .path("rows")
                        .size())
                .isEqualTo(2);
        api.get(api.officer("nam.sxd"), "/mirrors/API-MINE/" + number).expectProblem(404, "not-found");
    }

    @Test
    void anOlderVersionIsAConflictAndWhatIsUnknownIsSaidInWords() {
        var source = TestSources.token(application, "API-OLD");
        var here = "/mirrors/" + number();
        api.put(source, here, told(3)).expect(200);

        api.put(source, here, told(2)).expectProblem(409, "already-moved");
        assertThat(api.put(source, here, told(3)).expect(200).text("outcome")).isEqualTo("UNCHANGED");
        var unknown = api.put(
                        source,
                        here,
                        Map.of(
                                "version", 4,
                                "procedure", "9.999999",
                                "agency", "H21.180",
                                "applicant", Map.of("name", "Trần Thị Hoà"),
                                "receivedAt", "2026-08-20T09:00:00+07:00",
                                "state", "IN_PROGRESS"))
                .expectProblem(422, "invalid-input");
        assertThat(unknown.text("detail")).contains("9.999999");
        api.put(source, here, "{\"version\": 4, \"state\": \"ASLEEP\"}").expectProblem(400, "malformed");
        api.put(source, here, Map.of()).expectProblem(422, "invalid-input");
        api.put(source, "/mirrors/x", told(1)).expectProblem(422, "invalid-input");
        api.post(source, null, "/mirrors", Map.of("rows", List.of())).expectProblem(400, "key-missing");
    }

    @Test
    void inABatchEachRowIsAnsweredEvenOneThatCannotBeRead() {
        var source = TestSources.token(application, "API-MANY");
        var good = number();
        var key = UUID.randomUUID().toString();
        var batch = """
                {"rows": [
                    {"number": "%s", "report": {"version": 1, "procedure": "2.000815", "agency": "H21.180",
                        "applicant": {"name": "Trần Thị Hoà"}, "receivedAt": "2026-08-20T09:00:00+07:00", "state": "RECEIVED"}},
                    {"number": "%s", "report": {"version": 1, "procedure": "2.000815", "agency": "H21.180",
                        "applicant": {"name": "Trần Thị Hoà"}, "receivedAt": "yesterday", "state": "RECEIVED"}},
                    {"number": "%s", "report": {"version": 1, "procedure": "9.999999", "agency": "H21.180",
                        "applicant": {"name": "Trần Thị Hoà"}, "receivedAt": "2026-08-20T09:00:00+07:00", "state": "RECEIVED"}},
                    {"number": "?", "report": {"version": 1, "procedure": "2.000815", "agency": "H21.180",
                        "applicant": {"name": "Trần Thị Hoà"}, "receivedAt": "2026-08-20T09:00:00+07:00", "state": "RECEIVED"}}]}""".formatted(good, number(), number());

        var rows = api.post(source, key, "/mirrors", batch).expect(200).body().path("rows");

        assertThat(rows.valueStream().map(row -> row.path("outcome").asString()))
                .containsExactly("CREATED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(rows.get(1).at("/problem/type").asString()).isEqualTo("/problems/invalid-input");
        assertThat(rows.get(1).at("/problem/faults/0/field").asString()).isEqualTo("report.receivedAt");
        assertThat(api.post(source, key, "/mirrors", batch).expect(200).body().path("rows"))
                .isEqualTo(rows);
    }

    @Test
    void nothingCanBeDoneWithAMirroredDossierEvenWhereItsNumberLooksLikeOurs() {
        var source = TestSources.token(application, "API-LOOK");
        var number = "H21.180-260820-" + (100_000 + new Random().nextInt(900_000));
        api.put(source, "/mirrors/" + number, told(1)).expect(200);
        var mai = api.officer("mai.qn");

        api.get(mai, "/dossiers/" + number).expectProblem(404, "not-found");
        for (var action : List.of("reception", "withdrawal", "stop", "claim")) {
            assertThat(api.post(mai, "/dossiers/" + number + "/" + action, Map.of("reason", "Thử"))
                            .status())
                    .as(action)
                    .isIn(404, 405);
        }
        var bulk = api.post(
                        mai, "/bulks", Map.of("action", "CLAIM", "rows", List.of(Map.of("number", number, "step", 1))))
                .expect(202);
        assertThat(bulk.body().at("/rows/0/outcome").asString()).isNotEqualTo("DONE");
    }

    private static long version(JsonNode body) {
        return body.path("version").asLong();
    }

    private static String number() {
        return "G22.99-260820-" + (100_000 + new Random().nextInt(900_000));
    }

    private static Map<String, Object> told(long version) {
        return Map.of(
                "version", version,
                "procedure", "2.000815",
                "agency", "H21.180",
                "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", "052175012346"),
                "receivedAt", "2026-08-20T09:00:00+07:00",
                "due", "2026-08-24T17:00:00+07:00",
                "state", "IN_PROGRESS",
                "happenings", List.of(Map.of("at", "2026-08-20T09:00:00+07:00", "what", "Tiếp nhận hồ sơ")));
    }
}
