package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierMoved;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.EventType;
import vn.motcua.signatures.SigningKey;

/** Signing, sealing, taking back and verifying over the API, with the rights of the screens. */
@SampleTest
class SignatureApiTest {

    private static final Map<String, Object> RESULT =
            Map.of("title", "Bản sao chứng thực", "text", "Chứng thực bản sao đúng với bản chính.");

    @Autowired
    ApiCaller api;

    @Autowired
    ApplicationEventPublisher listeners;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aResultIsSignedSealedVerifiedAndTakenBack() {
        var number = appraised();
        var approval = Map.of("result", RESULT, "pen", pen("phuc.qn", false, SigningKey.SAMPLE_PIN));
        var key = UUID.randomUUID().toString();
        var path = "/dossiers/" + number + "/approval";
        var first = api.post(api.officer("phuc.qn"), key, path, approval).expect(200);
        assertThat(api.post(api.officer("phuc.qn"), key, path, approval)
                        .expect(200)
                        .body())
                .isEqualTo(first.body());
        var no = result(number).path("no").asInt();
        var under = "/dossiers/" + number + "/results/" + no;

        api.post(api.officer("mai.qn"), under + "/seal", pen("lan.qn", true, SigningKey.SAMPLE_PIN))
                .expectProblem(403, "not-yours");
        api.post(api.officer("vinh.sxd"), under + "/seal", pen("lan.qn", true, SigningKey.SAMPLE_PIN))
                .expectProblem(404, "not-found");
        api.post(api.officer("lan.qn"), under + "/seal", pen("lan.qn", true, SigningKey.SAMPLE_PIN))
                .expect(204);

        var file = result(number).path("file").path("id").asString();
        var pdf = api.get(api.officer("lan.qn"), "/dossiers/" + number + "/files/" + file)
                .expect(200)
                .response()
                .getContentAsByteArray();
        var verified = api.verify(pdf).expect(200);
        assertThat(verified.text("verdict")).isEqualTo("GOOD");
        assertThat(verified.text("dossier")).isEqualTo(number);
        assertThat(verified.body().path("signatures").size()).isEqualTo(2);

        api.post(api.officer("mai.qn"), under + "/revocation", Map.of("reason", "Cấp nhầm thửa đất."))
                .expectProblem(403, "not-yours");
        var revocation = UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++) {
            api.post(api.officer("phuc.qn"), revocation, under + "/revocation", Map.of("reason", "Cấp nhầm thửa đất."))
                    .expect(204);
        }
        assertThat(api.post(api.officer("phuc.qn"), under + "/revocation", Map.of("reason", "Một lý do khác hẳn."))
                        .expectProblem(422, "invalid-input")
                        .text("detail"))
                .as("whoever comes second is told of the first")
                .contains("đã bị", "Cấp nhầm thửa đất.");
        assertThat(types(number)).containsOnlyOnce("SEALED", "REVOKED").endsWith("SEALED", "REVOKED");
        var after = api.verify(pdf).expect(200);
        assertThat(after.text("verdict")).isEqualTo("BAD");
        assertThat(after.body().path("withdrawal").path("reason").asString()).isEqualTo("Cấp nhầm thửa đất.");
    }

    @Test
    void aSignedResultOfADossierThatTookAnotherWayIsGoodNoMoreAndCannotBeSealed() {
        var number = approvedAndSigned();
        var under =
                "/dossiers/" + number + "/results/" + result(number).path("no").asInt();
        var file = result(number).path("file").path("id").asString();
        var pdf = api.get(api.officer("lan.qn"), "/dossiers/" + number + "/files/" + file)
                .expect(200)
                .response()
                .getContentAsByteArray();
        assertThat(api.verify(pdf).expect(200).text("verdict")).isEqualTo("GOOD");

        // A stop after a decision is refused; this is what one before it tells of approvals of an earlier stage.
        listeners.publishEvent(new DossierMoved(
                new DossierNumber(number),
                9,
                EventType.STOPPED,
                DossierState.IN_PROGRESS,
                DossierState.STOPPED,
                Instant.now(),
                false,
                1,
                1));

        var after = api.verify(pdf).expect(200);
        assertThat(after.text("verdict")).isEqualTo("BAD");
        assertThat(after.body().path("withdrawal").path("reason").asString()).contains("đã dừng giải quyết");
        api.post(api.officer("lan.qn"), under + "/seal", pen("lan.qn", true, SigningKey.SAMPLE_PIN))
                .expectProblem(422, "invalid-input");
    }

    @Test
    void aResultTakenBackIsNotHandedOut() {
        takenBack();
    }

    /** A dossier whose result waits to be handed out and was taken back. */
    private String takenBack() {
        var number = approvedAndSigned();
        api.post(
                        api.officer("phuc.qn"),
                        "/dossiers/" + number + "/results/"
                                + result(number).path("no").asInt() + "/revocation",
                        Map.of("reason", "Cấp nhầm thửa đất."))
                .expect(204);

        var refused = api.post(
                        api.officer("mai.qn"),
                        "/dossiers/" + number + "/return",
                        Map.of("way", "AT_DESK", "name", "Trần Thị Hoà", "idNumber", "052175012346"))
                .expectProblem(422, "invalid-input");

        assertThat(refused.text("detail")).contains("thu hồi", "Cấp nhầm thửa đất.");
        assertThat(api.get(api.officer("mai.qn"), "/dossiers/" + number).text("state"))
                .isEqualTo("RESULT_READY");
        return number;
    }

    @Test
    void anotherDocumentTakesThePlaceOfAResultTakenBackAndIsHandedOut() {
        var number = takenBack();
        var under =
                "/dossiers/" + number + "/results/" + result(number).path("no").asInt() + "/replacement";
        var right = Map.of(
                "result",
                Map.of("title", "Bản sao chứng thực", "text", "Chứng thực bản sao đúng với bản chính, thửa 12."),
                "pen",
                pen("phuc.qn", false, SigningKey.SAMPLE_PIN));
        api.post(api.officer("mai.qn"), under, Map.of("result", right.get("result")))
                .expectProblem(403, "not-yours");
        api.post(api.officer("vinh.sxd"), under, Map.of("result", right.get("result")))
                .expectProblem(404, "not-found");
        api.post(api.officer("phuc.qn"), under, Map.of("result", Map.of("title", "Trống")))
                .expectProblem(422, "invalid-input");
        api.post(api.officer("phuc.qn"), under, right).expect(200);
        api.post(api.officer("phuc.qn"), under, right).expectProblem(422, "invalid-input");

        var results =
                api.get(api.officer("mai.qn"), "/dossiers/" + number).body().path("results");
        assertThat(results.size()).isEqualTo(2);
        assertThat(results.at("/0/superseded").isString()).isTrue();
        assertThat(results.at("/1/signed/withdrawal").isMissingNode()
                        || results.at("/1/signed/withdrawal").isNull())
                .isTrue();
        api.post(
                        api.officer("mai.qn"),
                        "/dossiers/" + number + "/return",
                        Map.of("way", "AT_DESK", "name", "Trần Thị Hoà", "idNumber", "052175012346"))
                .expect(200);
        assertThat(types(number)).endsWith("REVOKED", "RESULT_REPLACED", "RETURNED");
    }

    @Test
    void whatStandsIsNotReplaced() {
        var number = approvedAndSigned();

        api.post(
                        api.officer("phuc.qn"),
                        "/dossiers/" + number + "/results/"
                                + result(number).path("no").asInt() + "/replacement",
                        Map.of("result", RESULT))
                .expectProblem(422, "invalid-input");
    }

    @Test
    void theLetterOfARefusalIsSignedToo() {
        var number = appraised();
        var refusal = Map.of(
                "ground", "UNTRUE",
                "reason", "Bản chính bị tẩy xóa ở trang 2, không đủ điều kiện chứng thực.",
                "pen", pen("phuc.qn", false, SigningKey.SAMPLE_PIN));
        var key = UUID.randomUUID().toString();
        var wrong = new HashMap<String, Object>(refusal);
        wrong.put("pen", pen("phuc.qn", false, "000000"));

        api.post(api.officer("phuc.qn"), "/dossiers/" + number + "/refusal", wrong)
                .expectProblem(422, "invalid-input");
        var first = api.post(api.officer("phuc.qn"), key, "/dossiers/" + number + "/refusal", refusal)
                .expect(200);
        assertThat(first.text("state")).isEqualTo("RESULT_READY");
        assertThat(api.post(api.officer("phuc.qn"), key, "/dossiers/" + number + "/refusal", refusal)
                        .expect(200)
                        .body())
                .isEqualTo(first.body());

        var file = result(number).path("file").path("id").asString();
        var verified = api.verify(api.get(api.officer("lan.qn"), "/dossiers/" + number + "/files/" + file)
                        .expect(200)
                        .response()
                        .getContentAsByteArray())
                .expect(200);
        assertThat(verified.text("verdict")).isEqualTo("GOOD");
        assertThat(result(number).path("decision").asString()).isEqualTo("REFUSED");
    }

    @Test
    void anElectronicCopyLeavesWithItsSealOnly() {
        var number = approvedAndSigned();
        jdbc.sql("update dossiers.dossier set account = 1 where number = :number")
                .param("number", number)
                .update();
        var online = Map.of("way", "ONLINE", "name", "Trần Thị Hoà");

        assertThat(api.post(api.officer("mai.qn"), "/dossiers/" + number + "/return", online)
                        .expectProblem(422, "invalid-input")
                        .text("detail"))
                .contains("chưa có dấu số");
        api.post(
                        api.officer("lan.qn"),
                        "/dossiers/" + number + "/results/"
                                + result(number).path("no").asInt() + "/seal",
                        pen("lan.qn", true, SigningKey.SAMPLE_PIN))
                .expect(204);
        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/return", online)
                .expect(200);
    }

    @Test
    void ofTwoClerksWhoSealAtOnceOneDoes() throws Exception {
        var number = approvedAndSigned();
        var path =
                "/dossiers/" + number + "/results/" + result(number).path("no").asInt() + "/seal";
        var pen = pen("lan.qn", true, SigningKey.SAMPLE_PIN);
        var clerk = api.officer("lan.qn");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(Collections.<Callable<Integer>>nCopies(
                    4, () -> api.post(clerk, path, pen).response().getStatus()))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 422);
        }
        assertThat(types(number)).containsOnlyOnce("SEALED");
    }

    @Test
    void aSignedPartThatIsGivenBackToBeDoneAgainIsGoodNoMore() {
        var number = approvedAndSigned();
        var file = result(number).path("file").path("id").asString();
        var pdf = api.get(api.officer("lan.qn"), "/dossiers/" + number + "/files/" + file)
                .expect(200)
                .response()
                .getContentAsByteArray();
        jdbc.sql("""
                        update dossiers.result r set superseded_at = now() from dossiers.dossier d
                        where d.id = r.dossier and d.number = :number""").param("number", number).update();

        // What the return of a leg tells, see ReturnLegTest; here of the result that is at hand.
        listeners.publishEvent(new DossierMoved(
                new DossierNumber(number),
                9,
                EventType.LEG_RETURNED,
                DossierState.IN_PROGRESS,
                DossierState.IN_PROGRESS,
                Instant.now(),
                true,
                1,
                1));

        var after = api.verify(pdf).expect(200);
        assertThat(after.text("verdict")).isEqualTo("BAD");
        assertThat(after.body().path("withdrawal").path("reason").asString()).contains("được trả lại để làm lại");
    }

    @Test
    void aWrongPinAndAnothersKeyApproveNothing() {
        var number = appraised();
        var path = "/dossiers/" + number + "/approval";

        var wrong = api.post(
                        api.officer("phuc.qn"), path, Map.of("result", RESULT, "pen", pen("phuc.qn", false, "000000")))
                .expectProblem(422, "invalid-input");
        assertThat(wrong.body().at("/faults/0/field").asString()).isEqualTo("pin");
        var anothers = api.post(
                        api.officer("phuc.qn"),
                        path,
                        Map.of("result", RESULT, "pen", pen("vinh.sxd", false, SigningKey.SAMPLE_PIN)))
                .expectProblem(422, "invalid-input");
        assertThat(anothers.body().at("/faults/0/field").asString()).isEqualTo("signingKey");
        assertThat(api.get(api.officer("phuc.qn"), "/dossiers/" + number).text("state"))
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatIsSignedByNobodyIsNotGoodAndAnUnknownCodeDoesNotExist() {
        var unsigned = api.verify(SmallPdf.ofPages(1)).expect(200);

        assertThat(unsigned.text("verdict")).isEqualTo("UNCERTAIN");
        assertThat(unsigned.body().path("signatures").size()).isZero();
        api.verify("no paper".getBytes(StandardCharsets.UTF_8)).expectProblem(422, "invalid-input");
        api.get(null, "/verification/codes/1~abcdef~x").expectProblem(404, "not-found");
        api.get(null, "/verification/keys").expect(200);
    }

    private Map<String, Object> pen(String username, boolean seal, String pin) {
        var keys =
                api.get(api.officer(username), "/me/signing-keys").expect(200).body();
        var key = keys.valueStream()
                .filter(one -> one.path("seal").asBoolean() == seal)
                .findFirst()
                .orElseThrow();
        return Map.of("key", key.path("id").asLong(), "pin", pin);
    }

    @RepeatedTest(3)
    void aResultTakenBackBeforeItIsHandedOverIsNeverHandedOver() throws Exception {
        var number = approvedAndSigned();
        var revocation =
                "/dossiers/" + number + "/results/" + result(number).path("no").asInt() + "/revocation";
        var leader = api.officer("phuc.qn");
        var desk = api.officer("mai.qn");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var revoking = pool.submit(() -> api.post(leader, revocation, Map.of("reason", "Cấp nhầm thửa đất."))
                    .response()
                    .getStatus());
            var returning = pool.submit(() -> api.post(
                            desk,
                            "/dossiers/" + number + "/return",
                            Map.of("way", "AT_DESK", "name", "Trần Thị Hoà", "idNumber", "052175012346"))
                    .response()
                    .getStatus());
            assertThat(revoking.get()).isEqualTo(204);
            assertThat(returning.get()).isIn(200, 422);
        }
        assertThat(types(number))
                .as("taken back last, whether it was handed over before or not at all")
                .endsWith("REVOKED");
    }

    private List<String> types(String number) {
        return api.get(api.officer("phuc.qn"), "/dossiers/" + number)
                .expect(200)
                .body()
                .path("timeline")
                .valueStream()
                .map(one -> one.path("type").asString())
                .toList();
    }

    private JsonNode result(String number) {
        return api.get(api.officer("mai.qn"), "/dossiers/" + number)
                .expect(200)
                .body()
                .path("results")
                .path(0);
    }

    /** A dossier whose result waits for its seal. */
    private String approvedAndSigned() {
        var number = appraised();
        api.post(
                        api.officer("phuc.qn"),
                        "/dossiers/" + number + "/approval",
                        Map.of("result", RESULT, "pen", pen("phuc.qn", false, SigningKey.SAMPLE_PIN)))
                .expect(200);
        return number;
    }

    /** A dossier of the counter that waits for its approval. */
    private String appraised() {
        var number = api.post(
                        api.officer("mai.qn"),
                        "/dossiers",
                        Map.of(
                                "procedureCode", "2.000815",
                                "caseCode", "SO_LUONG_LON",
                                "agency", "H21.180",
                                "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", "052175012346"),
                                "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1))))
                .expect(201)
                .text("number");
        api.post(api.officer("tuan.qn"), "/dossiers/" + number + "/appraisal", Map.of("finding", "ELIGIBLE"))
                .expect(200);
        return number;
    }
}
