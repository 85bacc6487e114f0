package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;

/** A dossier from filing to the returned result, over the API, with what must not be possible on the way. */
@SampleTest
class LifecycleApiTest {

    private static final String HOA = "052175012345";
    private static final String STRANGER = "052188054321";
    private static final byte[] DIPLOMA = SmallPdf.ofPages(1);

    @Autowired
    ApiCaller api;

    @Autowired
    Calendars calendars;

    @Test
    void aDossierGoesFromFilingToTheReturnedResult() {
        var number = filed();
        var reception = act("mai.qn", number, "reception", Map.of());
        assertThat(reception.text("state")).isEqualTo("IN_PROGRESS");
        assertThat(reception.text("due")).isNotBlank();
        act("tuan.qn", number, "appraisal", Map.of("finding", "ELIGIBLE", "opinion", "Bản sao đúng với bản chính."));
        var ready = act("phuc.qn", number, "approval", approval());
        assertThat(ready.text("state")).isEqualTo("RESULT_READY");
        var returned = act("mai.qn", number, "return", Map.of("name", "Trần Thị Hoà", "idNumber", HOA));

        assertThat(returned.text("state")).isEqualTo("RETURNED");
        var whole = api.get(api.citizen(HOA), "/dossiers/" + number).expect(200).body();
        assertThat(whole.path("timeline").size()).isEqualTo(5);
        assertThat(whole.path("version").asInt()).isEqualTo(5);
        var slip = api.get(api.citizen(HOA), "/dossiers/" + number + "/letters/200")
                .expect(200);
        assertThat(slip.type()).startsWith("application/pdf");
        assertThat(slip.response().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void theOwnerIsToldWhatThePortalTellsAndNotWhatOfficersWriteToEachOther() {
        var number = filed();
        act("mai.qn", number, "reception", Map.of());
        act("tuan.qn", number, "appraisal", Map.of("finding", "ELIGIBLE", "opinion", "Bản sao đúng với bản chính."));

        var owners = api.get(api.citizen(HOA), "/dossiers/" + number).expect(200);
        var officers = api.get(api.officer("mai.qn"), "/dossiers/" + number).expect(200);
        assertThat(officers.body().toString()).contains("Bản sao đúng với bản chính.");
        assertThat(owners.body().toString()).doesNotContain("Bản sao đúng với bản chính.");
        assertThat(owners.body().path("timeline").size())
                .isEqualTo(officers.body().path("timeline").size());
        api.get(api.officer("mai.qn"), "/dossiers/" + number + "/routing-sheet").expect(200);
        api.get(api.citizen(HOA), "/dossiers/" + number + "/routing-sheet").expectProblem(404, "not-found");
    }

    @Test
    void aVisitOnSiteIsArrangedMovedCancelledAndRecordedAndTheOwnerReadsOfIt() {
        var number = filed();
        act("mai.qn", number, "reception", Map.of());
        var at = Instant.now()
                .plusSeconds(86_400)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var plan = Map.of("at", at, "place", "Thửa đất số 12", "participants", "Các bên");
        api.post(api.officer("tuan.qn"), "/dossiers/" + number + "/visits", Map.of())
                .expectProblem(422, "invalid-input");
        var step = api.get(api.officer("mai.qn"), "/dossiers/" + number)
                .body()
                .at("/legs/0/steps/0/no")
                .asInt();
        var another = new HashMap<String, Object>(plan);
        another.put("step", step);
        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/visits", another)
                .expectProblem(403, "not-yours");
        api.post(api.officer("vinh.sxd"), "/dossiers/" + number + "/visits", plan)
                .expectProblem(404, "not-found");

        act("tuan.qn", number, "visits", plan);
        var first = visit(number);
        act("tuan.qn", number, "visits/" + first + "/move", Map.of("plan", plan, "reason", "Trời mưa, hẹn giờ khác"));
        act("tuan.qn", number, "visits/" + first + "/cancellation", Map.of("reason", "Không còn cần xác minh nữa"));
        act("tuan.qn", number, "visits", plan);
        act(
                "tuan.qn",
                number,
                "visits/" + visit(number) + "/minutes",
                Map.of("present", "Các bên", "finding", "Đúng như hồ sơ đã nộp"));

        var owners =
                api.get(api.citizen(HOA), "/dossiers/" + number).expect(200).body();
        assertThat(owners.at("/visits/0/endReason").asString()).contains("Không còn cần");
        assertThat(owners.at("/visits/1/place").asString()).isEqualTo("Thửa đất số 12");
        assertThat(owners.toString()).doesNotContain("Đúng như hồ sơ đã nộp");
        api.post(api.officer("tuan.qn"), "/dossiers/" + number + "/visits/" + first + "/cancellation", reason())
                .expectProblem(409, "already-moved");
    }

    private int visit(String number) {
        return api.get(api.officer("tuan.qn"), "/dossiers/" + number)
                .body()
                .path("myVisit")
                .asInt();
    }

    @Test
    void theLeadGivesOneAgencysPartBackAndEverybodySeesTheRound() {
        var number = api.post(
                        api.officer("mai.qn"),
                        "/dossiers",
                        Map.of(
                                "procedureCode", "1.013225",
                                "caseCode", "NHA_O",
                                "agency", "H21.180",
                                "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", HOA),
                                "papers",
                                        List.of(
                                                Map.of("document", 1, "form", "ORIGINAL", "copies", 1),
                                                Map.of("document", 2, "form", "ORIGINAL", "copies", 1),
                                                Map.of("document", 3, "form", "ORIGINAL", "copies", 1))))
                .expect(201)
                .text("number");
        var why = "Chưa nêu khoảng cách phòng cháy giữa hai công trình.";
        var part = Map.of("stage", 0, "leg", 1, "reason", why);
        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/leg-returns", part)
                .expectProblem(422, "invalid-input");
        act("hau.pccc", number, "appraisal", Map.of("finding", "ELIGIBLE"));
        act("tam.pccc", number, "forward", Map.of());
        api.post(api.officer("vinh.sxd"), "/dossiers/" + number + "/leg-returns", part)
                .expectProblem(403, "not-yours");
        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/leg-returns", Map.of("reason", why))
                .expectProblem(422, "invalid-input");

        act("mai.qn", number, "leg-returns", part);

        var legs = api.get(api.officer("mai.qn"), "/dossiers/" + number)
                .expect(200)
                .body()
                .path("legs");
        assertThat(legs.at("/2/round").asInt()).isEqualTo(2);
        assertThat(legs.at("/2/rework/reason").asString()).isEqualTo(why);
        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/forward", Map.of())
                .expectProblem(422, "invalid-input");
        act("tam.pccc", number, "forward", Map.of());
        act("mai.qn", number, "forward", Map.of());
    }

    @Test
    void whoLeadsAnAgencyReadsHowMuchItSettlesOnTheSpot() {
        var period = "/on-the-spot?from=2026-01-01&to=2026-12-31";
        var shares = api.get(api.officer("phuc.qn"), period).expect(200).body();

        assertThat(shares.size()).isEqualTo(1);
        assertThat(shares.at("/0/agency/code").asString()).isEqualTo("H21.180");
        assertThat(shares.at("/0/proceduresOnTheSpot").asInt()).isPositive();
        assertThat(shares.at("/0/ofProcedures").asDouble()).isBetween(1.0, 99.0);
        api.get(api.officer("tuan.qn"), period).expectProblem(404, "not-found");
        api.get(api.officer("phuc.qn"), "/on-the-spot?from=2026-12-31&to=2026-01-01")
                .expectProblem(422, "invalid-input");
    }

    @Test
    void aResultWithoutATitleIsAskedForOne() {
        var number = filed();
        act("mai.qn", number, "reception", Map.of());
        act("tuan.qn", number, "appraisal", Map.of("finding", "ELIGIBLE"));

        var asked = api.post(
                        api.officer("phuc.qn"),
                        "/dossiers/" + number + "/approval",
                        Map.of("result", Map.of("text", "Chứng thực bản sao đúng với bản chính.")))
                .expectProblem(422, "invalid-input");
        assertThat(asked.body().at("/faults/0/field").asString()).isEqualTo("title");
    }

    @Test
    void theSameKeyGivesTheSameDossierAndOtherContentIsRefused() {
        var key = UUID.randomUUID().toString();
        var citizen = api.citizen(HOA);
        var first = api.post(citizen, key, "/dossiers", submission("2")).expect(201);
        var again = api.post(citizen, key, "/dossiers", submission("2")).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        api.post(citizen, key, "/dossiers", submission("3")).expectProblem(422, "key-reused");
    }

    @Test
    void aChangeWithoutAKeyIsNotTaken() {
        api.post(api.citizen(HOA), null, "/dossiers", submission("2")).expectProblem(400, "key-missing");
    }

    @Test
    void everyFaultOfAFilingIsToldByField() {
        var answer = api.post(api.citizen(HOA), "/dossiers", Map.of("procedureCode", "2.000815", "applicant", Map.of()))
                .expectProblem(422, "invalid-input");

        assertThat(answer.body().findValuesAsString("field")).contains("caseCode", "agency", "applicant.name");
    }

    @Test
    void nobodyFilesInTheNameOfAnother() {
        var other = new HashMap<>(submission("2"));
        other.put("applicant", Map.of("name", "Trần Văn Đức", "idNumber", "052090004567", "phone", "0977777777"));
        other.put("submitter", Map.of("name", "Trần Văn Đức", "idNumber", "052090004567"));
        var citizen = api.citizen(HOA);

        var refused = api.post(citizen, "/dossiers", other).expectProblem(422, "invalid-input");
        assertThat(refused.body().at("/faults/0/field").asString()).isEqualTo("submitter.relation");

        other.put("submitter", Map.of("name", "Trần Văn Đức", "relation", "Người được ủy quyền"));
        var number = api.post(citizen, "/dossiers", other).expect(201).text("number");
        var filed = api.get(api.officer("mai.qn"), "/dossiers/" + number)
                .expect(200)
                .body();
        assertThat(filed.at("/filed/applicant/name").asString()).isEqualTo("Trần Văn Đức");
        assertThat(filed.at("/filed/submitter/idNumber").asString()).isEqualTo(HOA);
        assertThat(api.post(api.officer("mai.qn"), "/counter/look-ups", Map.of("idNumber", "052090004567"))
                        .body()
                        .toString())
                .doesNotContain("0977777777");
    }

    @Test
    void aMalformedAddressIsToldInNoTimeHoweverLongItIs() {
        var longest = new HashMap<>(submission("2"));
        longest.put(
                "applicant",
                Map.of("name", "Trần Thị Hoà", "idNumber", HOA, "email", "a@" + ".".repeat(400_000) + "@"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> api.post(api.citizen(HOA), "/dossiers", longest).expectProblem(422, "invalid-input"),
                "a pattern that is tried in all ways takes hours");
    }

    @Test
    void anOfficerWhoWorksNowhereFindsNothing() {
        assertThat(api.get(api.officer("binh.tinh"), "/dossiers?q=abc")
                        .expect(200)
                        .body()
                        .path("rows")
                        .size())
                .isZero();
    }

    @Test
    void whatNobodyMeansIsTheCallersFaultAndNotOurs() {
        var citizen = api.citizen(HOA);
        var nothing = new HashMap<>(submission("2"));
        nothing.put("papers", Collections.singletonList(null));
        var nul = new HashMap<>(submission("2"));
        nul.put("applicant", Map.of("name", "Trần\0Thị Hoà"));
        var noTitle = Map.of("result", Map.of("text", "Chứng thực bản sao."));
        var number = filed();
        act("mai.qn", number, "reception", Map.of());
        api.post(api.officer("tuan.qn"), "/dossiers/" + number + "/appraisal", Map.of())
                .expectProblem(422, "invalid-input");
        act("tuan.qn", number, "appraisal", Map.of("finding", "ELIGIBLE"));

        api.post(citizen, "/dossiers", nothing).expectProblem(400, "malformed");
        api.post(citizen, "/dossiers", nul).expectProblem(400, "malformed");
        api.post(api.officer("phuc.qn"), "/dossiers/" + number + "/approval", noTitle)
                .expectProblem(422, "invalid-input");
        api.post(null, "/tokens", Map.of("username", "\0", "password", "x")).expectProblem(400, "malformed");
    }

    @Test
    void whoComesSecondIsToldWhoWasFasterAndWhen() {
        var number = filed();
        act("mai.qn", number, "reception", Map.of());

        var late = api.post(api.officer("son.qn"), "/dossiers/" + number + "/decline", reason())
                .expectProblem(409, "already-moved");
        assertThat(late.text("by")).isEqualTo("Nguyễn Thị Thanh Mai");
        assertThat(late.text("at")).isNotBlank();
        assertThat(late.text("state")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatIsNotOnesOwnDoesNotExist() {
        var number = filed();

        api.get(api.citizen(STRANGER), "/dossiers/" + number).expectProblem(404, "not-found");
        api.get(api.officer("vinh.sxd"), "/dossiers/" + number).expectProblem(404, "not-found");
        api.post(api.citizen(STRANGER), "/dossiers/" + number + "/withdrawal", Map.of())
                .expectProblem(404, "not-found");
        api.get(null, "/dossiers/" + number).expectProblem(401, "not-signed-in");
        api.get("mc_made-up", "/dossiers/" + number).expectProblem(401, "not-signed-in");
    }

    @Test
    void noActionTellsAStrangerThatADossierExists() {
        var number = filed();
        var actions = Map.ofEntries(
                Map.entry("claim", Map.of()),
                Map.entry("forward", Map.of()),
                Map.entry("send-back", reason()),
                Map.entry("leg-returns", Map.of("stage", 0, "leg", 0, "reason", "Chưa trả lời vào nội dung được hỏi.")),
                Map.entry("appraisal", Map.of()),
                Map.entry("submission-for-signature", Map.of()),
                Map.entry("approval", approval()),
                Map.entry("refusal", reason()),
                Map.entry("reception", Map.of()),
                Map.entry("decline", reason()),
                Map.entry(
                        "supplement-request",
                        Map.of(
                                "missing",
                                List.of(Map.of("document", 1, "what", "Mờ")),
                                "reason",
                                "Bản chụp bị mờ, chụp lại.")),
                Map.entry("supplement", Map.of("papers", List.of(Map.of("document", 1, "form", "ORIGINAL")))),
                Map.entry(
                        "consultations",
                        Map.of("agency", "H21.18", "question", "Có trong quy hoạch không?", "days", 3)),
                Map.entry("consultations/1/answer", Map.of("verdict", "AGREE")),
                Map.entry("consultations/1/withdrawal", reason()),
                Map.entry("resumption", Map.of("evidence", "Biên lai số 12 ngày 01/11")),
                Map.entry("extension", Map.of("until", "2030-01-02", "reason", "Phải kiểm tra thực địa.")),
                Map.entry(
                        "suspension",
                        Map.of("ground", "AUTHORITY", "document", "Công văn số 12", "reason", "Chờ Tòa án kết luận.")),
                Map.entry("stop", Map.of("ground", "APPLICANT_GONE", "reason", "Người nộp đã qua đời.")),
                Map.entry("return", Map.of("name", "Trần Thị Hoà", "idNumber", HOA)),
                Map.entry("withdrawal", Map.of()));

        for (var stranger : List.of(api.citizen(STRANGER), api.officer("vinh.sxd"))) {
            actions.forEach((action, body) -> api.post(stranger, "/dossiers/" + number + "/" + action, body)
                    .expectProblem(404, "not-found"));
        }
    }

    @Test
    void whatIsAnothersDutyIsRefused() {
        var number = filed();

        api.post(api.citizen(HOA), "/dossiers/" + number + "/reception", Map.of())
                .expectProblem(403, "not-yours");
        api.post(api.officer("tuan.qn"), "/dossiers/" + number + "/reception", Map.of())
                .expectProblem(403, "not-yours");
    }

    @Test
    void aSupplementLoopAndAWithdrawalRunOverTheApiToo() {
        var number = filed();
        var asked = act(
                "mai.qn",
                number,
                "supplement-request",
                Map.of(
                        "missing",
                        List.of(Map.of("document", 1, "what", "Bản chụp bị mờ")),
                        "reason",
                        "Bản chính nộp kèm không đọc được, đề nghị chụp lại."));
        assertThat(asked.text("state")).isEqualTo("AWAITING_SUPPLEMENT");
        var back = api.post(
                        api.citizen(HOA),
                        "/dossiers/" + number + "/supplement",
                        Map.of("papers", List.of(Map.of("document", 1, "files", List.of(diploma())))))
                .expect(200);
        assertThat(back.text("state")).isEqualTo("SUBMITTED");

        var again =
                Map.of("missing", List.of(Map.of("document", 1, "what", "Vẫn mờ")), "reason", "Bản chụp lại vẫn mờ.");
        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/supplement-request", again)
                .expectProblem(422, "invalid-input");
        act("son.qn", number, "supplement-permission", Map.of("cause", "NOT_MENDED", "reason", "Bản chụp lại vẫn mờ."));
        assertThat(act("mai.qn", number, "supplement-request", again).text("state"))
                .isEqualTo("AWAITING_SUPPLEMENT");

        var gone = api.post(api.citizen(HOA), "/dossiers/" + number + "/withdrawal", Map.of())
                .expect(200);
        assertThat(gone.text("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatLiesOnTheCounterIsSentForASupplementOrDeclinedLikeAtTheScreen() {
        var asked = Map.of(
                "submission", atCounter(),
                "missing", List.of(Map.of("document", 1, "what", "Thiếu bản chính để đối chiếu")),
                "reason", "Thiếu bản chính để đối chiếu.");
        var waiting = api.post(api.officer("mai.qn"), "/counter/supplement-requests", asked)
                .expect(201);
        assertThat(waiting.text("state")).isEqualTo("AWAITING_SUPPLEMENT");
        var refusal = Map.of("submission", atCounter(), "reason", "Giấy tờ bị tẩy xóa, không còn giá trị.");
        var declined = api.post(api.officer("mai.qn"), "one", "/counter/intake-refusals", refusal)
                .expect(201);
        assertThat(declined.text("state")).isEqualTo("DECLINED");
        assertThat(api.post(api.officer("mai.qn"), "one", "/counter/intake-refusals", refusal)
                        .expect(201)
                        .text("number"))
                .isEqualTo(declined.text("number"));

        api.post(api.officer("mai.qn"), "/counter/intake-refusals", Map.of("reason", "Vì sao"))
                .expectProblem(422, "invalid-input");
        assertThat(api.post(api.citizen(HOA), "/counter/supplement-requests", asked)
                        .status())
                .isIn(403, 404);
    }

    @Test
    void timeIsExtendedSuspendedAndEndedOverTheApiToo() {
        var number = filed();
        var due = act("mai.qn", number, "reception", Map.of()).text("due");
        var until = calendars.ofProvince().nextWorkingDay(Province.dateOf(Instant.parse(due)));
        var later = Map.of("until", until.toString(), "reason", "Máy đóng dấu hỏng, chờ sửa.");

        api.post(api.officer("mai.qn"), "/dossiers/" + number + "/extension", later)
                .expectProblem(403, "not-yours");
        assertThat(Instant.parse(act("phuc.qn", number, "extension", later).text("due")))
                .isAfter(Instant.parse(due));
        api.post(api.officer("phuc.qn"), "/dossiers/" + number + "/extension", later)
                .expectProblem(422, "invalid-input");

        var grounds = api.get(api.officer("phuc.qn"), "/grounds?regime=R2026&kind=SUSPENSION")
                .expect(200);
        assertThat(grounds.body().findValuesAsString("code")).contains("AUTHORITY");
        var unfounded = api.post(
                        api.officer("phuc.qn"),
                        "/dossiers/" + number + "/suspension",
                        Map.of("ground", "AUTHORITY", "reason", "Chờ Tòa án kết luận."))
                .expectProblem(422, "invalid-input");
        assertThat(unfounded.body().findValuesAsString("field")).containsExactly("document");
        var suspended = act(
                "phuc.qn",
                number,
                "suspension",
                Map.of("ground", "AUTHORITY", "document", "Công văn số 12/TA", "reason", "Chờ Tòa án kết luận."));
        assertThat(suspended.text("state")).isEqualTo("SUSPENDED");
        assertThat(act("phuc.qn", number, "resumption", Map.of("evidence", "Kết luận số 13/TA"))
                        .text("state"))
                .isEqualTo("IN_PROGRESS");
        assertThat(act("phuc.qn", number, "stop", Map.of("ground", "NO_OBJECT", "reason", "Văn bằng đã bị hủy."))
                        .text("state"))
                .isEqualTo("STOPPED");
        var letters = api.get(api.citizen(HOA), "/dossiers/" + number).expect(200);
        assertThat(letters.body().path("letters").findValuesAsString("kind"))
                .containsExactly("APPOINTMENT_SLIP", "APOLOGY_NOTICE", "STOP_NOTICE");
    }

    @Test
    void transfersAreCountedForOfficersOnly() {
        var keeping = api.get(api.officer("mai.qn"), "/transfers").expect(200).body();
        assertThat(keeping.path("owed").asInt())
                .isGreaterThanOrEqualTo(keeping.path("late").asInt());
        assertThat(api.get(api.citizen(HOA), "/transfers").status()).isBetween(403, 404);
    }

    @Test
    void atTheCounterFilingIsReceiving() {
        var received = api.post(api.officer("mai.qn"), "/dossiers", atCounter()).expect(201);

        assertThat(received.text("state")).isEqualTo("IN_PROGRESS");
        assertThat(received.response().getHeader("Location")).isEqualTo("/api/v1/dossiers/" + received.text("number"));
    }

    @Test
    void listsHoldOnesOwnAndQueuesHoldOnesWork() {
        var number = filed();

        assertThat(numbers("/dossiers?size=200", api.citizen(HOA))).contains(number);
        assertThat(numbers("/dossiers?size=200", api.citizen(STRANGER))).doesNotContain(number);
        assertThat(numbers("/dossiers?queue=INTAKE&size=200", api.officer("mai.qn")))
                .contains(number);
    }

    @Test
    void progressNeedsTheCodeAndTellsNoName() {
        var filed = api.post(api.citizen(HOA), "/dossiers", submission("2")).expect(201);
        var path = "/dossiers/" + filed.text("number") + "/progress?lookupCode=";

        var progress = api.get(null, path + filed.text("lookupCode")).expect(200);
        assertThat(progress.text("state")).isEqualTo("SUBMITTED");
        assertThat(progress.body().toString()).doesNotContain("Hoà");
        api.get(null, path + "WRONG1").expectProblem(404, "not-found");
        api.get(null, "/dossiers/nonsense/progress?lookupCode=1").expectProblem(404, "not-found");
    }

    @Test
    void theCodeOfOneDossierIsGuessedThirtyTimesAnHourThroughWhicheverDoor() {
        var filed = api.post(api.citizen(HOA), "/dossiers", submission("2")).expect(201);
        var path = "/dossiers/" + filed.text("number") + "/progress?lookupCode=";
        for (var right = 0; right < 5; right++) {
            api.get(null, path + filed.text("lookupCode")).expect(200);
        }

        for (var guess = 0; guess < 30; guess++) {
            api.get(null, path + "WRONG" + guess).expectProblem(404, "not-found");
        }
        api.get(null, path + "WRONG").expectProblem(429, "too-many-requests");
    }

    @Test
    void whatOfficersWriteToOneAnotherIsNotForTheApplicant() {
        var number = filed();
        act("mai.qn", number, "reception", Map.of());
        act("tuan.qn", number, "appraisal", Map.of("finding", "ELIGIBLE", "opinion", "Xem kỹ hồ sơ của người này."));

        var owners =
                api.get(api.citizen(HOA), "/dossiers/" + number).expect(200).body();
        var officers = api.get(api.officer("mai.qn"), "/dossiers/" + number)
                .expect(200)
                .body();
        assertThat(owners.toString()).contains("APPRAISED").doesNotContain("Xem kỹ", "ELIGIBLE", "Đủ điều kiện");
        assertThat(officers.toString()).contains("Xem kỹ");
    }

    private String filed() {
        return api.post(api.citizen(HOA), "/dossiers", submission("2"))
                .expect(201)
                .text("number");
    }

    private ApiCaller.Answer act(String officer, String number, String action, Object body) {
        return api.post(api.officer(officer), "/dossiers/" + number + "/" + action, body)
                .expect(200);
    }

    private List<String> numbers(String path, String token) {
        return api.get(token, path).expect(200).body().findValuesAsString("number");
    }

    private Map<String, Object> submission(String copies) {
        return Map.of(
                "procedureCode",
                "2.000815",
                "caseCode",
                "SO_LUONG_LON",
                "agency",
                "H21.180",
                "applicant",
                Map.of("name", "Trần Thị Hoà", "idNumber", HOA),
                "answers",
                Map.of("paperKind", "Bằng tốt nghiệp", "pages", "2", "copies", copies),
                "papers",
                List.of(Map.of("document", 1, "files", List.of(diploma()))));
    }

    private static Map<String, Object> atCounter() {
        return Map.of(
                "procedureCode", "2.000815",
                "caseCode", "SO_LUONG_LON",
                "agency", "H21.180",
                "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", HOA),
                "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1)));
    }

    private String diploma() {
        return api.upload(api.citizen(HOA), "diploma", "Bằng tốt nghiệp.pdf", DIPLOMA)
                .expect(201)
                .text("id");
    }

    private static Map<String, Object> approval() {
        return Map.of(
                "result", Map.of("title", "Bản sao chứng thực", "text", "Chứng thực bản sao đúng với bản chính."));
    }

    private static Map<String, Object> reason() {
        return Map.of("reason", "Hồ sơ không thuộc thẩm quyền của phường.");
    }
}
