package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** Reception and return at the counter over the API, with the rights of the screens. */
@SampleTest
class CounterApiTest {

    private static final String PERSON = "052081006161";

    @Autowired
    ApiCaller api;

    @Autowired
    Clock clock;

    @Test
    void theCounterIsToldWhomItKnowsAndNobodyElseIs() {
        var number = received();
        var question = Map.of("procedureCode", "2.000815", "caseCode", "SO_LUONG_LON", "idNumber", PERSON);

        var known = api.post(api.officer("mai.qn"), "/counter/look-ups", question)
                .expect(200)
                .body();
        assertThat(known.at("/person/name").asString()).isEqualTo("Đinh Văn Sáu");
        assertThat(known.at("/alike/0/number").asString()).isEqualTo(number);
        api.post(api.officer("vinh.sxd"), "/counter/look-ups", question).expectProblem(404, "not-found");
        api.get(api.officer("mai.qn"), "/dossiers/" + number + "/label").expect(200);
    }

    @Test
    void aResultIsHandedOverWithProofAndNotBeforeItIsOnRecord() {
        var number = received();
        act("tuan.qn", number, "appraisal", Map.of("finding", "ELIGIBLE"));
        act(
                "phuc.qn",
                number,
                "approval",
                Map.of("result", Map.of("title", "Bản sao", "text", "Bản sao đúng với bản chính.")));
        var result = api.get(api.officer("mai.qn"), "/dossiers/" + number)
                .body()
                .at("/results/0/no")
                .asInt();
        var document = "/dossiers/" + number + "/results/" + result;

        api.get(api.officer("mai.qn"), document).expectProblem(403, "not-yours");
        act("mai.qn", number, "collection-reminders", Map.of("way", "PHONE", "note", "hẹn mai"));
        api.post(
                        api.officer("mai.qn"),
                        "/dossiers/" + number + "/return",
                        Map.of("way", "POST", "name", "Đinh Văn Sáu"))
                .expectProblem(422, "invalid-input");
        api.post(
                        api.officer("mai.qn"),
                        "/dossiers/" + number + "/return",
                        Map.of("way", "ONLINE", "name", "Đinh Văn Sáu"))
                .expectProblem(422, "invalid-input");
        act(
                "mai.qn",
                number,
                "return",
                Map.of("way", "POST", "name", "Đinh Văn Sáu", "trackingNumber", "EB123456789VN"));
        api.get(api.officer("mai.qn"), document).expect(200);
    }

    @Test
    void whatThePostHandedOverIsReceivedWithItsMinutesOrNotAtAll() {
        var mai = api.officer("mai.qn");

        var faults = api.post(mai, "/dossiers", postal(Map.of("consignment", "12", "by", "")))
                .expectProblem(422, "invalid-input")
                .toString();
        assertThat(faults).contains("handOver.consignment", "handOver.at", "handOver.by");

        var at = clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS).toString();
        var number = api.post(
                        mai,
                        "/dossiers",
                        postal(Map.of("consignment", "EB123456789VN", "at", at, "by", "Phan Văn Bưu")))
                .expect(201)
                .text("number");
        var dossier = api.get(mai, "/dossiers/" + number).expect(200).body();
        assertThat(dossier.at("/times/received").asString()).isEqualTo(at);
        assertThat(dossier.at("/timeline/0/details/postal/consignment").asString())
                .isEqualTo("EB123456789VN");
    }

    @Test
    void whatIsReceivedAwayFromTheDeskSaysWhere() {
        var mai = api.officer("mai.qn");
        var away = new HashMap<String, Object>(postal(Map.of()));
        away.put("channel", "COUNTER");
        away.put("place", "Nhà văn hóa thôn Hải Bắc");
        away.remove("handOver");

        var number = api.post(mai, "/dossiers", away).expect(201).text("number");

        assertThat(api.get(mai, "/dossiers/" + number)
                        .body()
                        .at("/timeline/0/details/receivedAtPlace")
                        .asString())
                .isEqualTo("Nhà văn hóa thôn Hải Bắc");
    }

    @Test
    void aDeskTakesInForAnAgencyElsewhereWhatIsHandedInAnywhere() {
        var an = api.officer("an.tt");

        var number = api.post(an, "/dossiers", elsewhere()).expect(201).text("number");
        var dossier = api.get(an, "/dossiers/" + number).expect(200).body();
        assertThat(dossier.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(dossier.at("/desk/code").asString()).isEqualTo("H21.180");
        assertThat(dossier.at("/timeline/0/type").asString()).isEqualTo("TAKEN_IN");
        api.get(api.officer("vinh.sxd"), "/dossiers/" + number).expectProblem(404, "not-found");
    }

    private static Map<String, Object> elsewhere() {
        return Map.of(
                "procedureCode",
                "2.000815",
                "caseCode",
                "SO_LUONG_LON",
                "agency",
                "H21.180",
                "applicant",
                Map.of("name", "Đinh Văn Tám", "idNumber", "052081006363"),
                "papers",
                List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1)));
    }

    private static Map<String, Object> postal(Map<String, String> handOver) {
        return Map.of(
                "procedureCode", "2.000815",
                "caseCode", "SO_LUONG_LON",
                "agency", "H21.180",
                "channel", "POSTAL",
                "handOver", handOver,
                "applicant", Map.of("name", "Đinh Văn Bảy", "idNumber", "052081006262"),
                "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1)));
    }

    private String received() {
        return api.post(
                        api.officer("mai.qn"),
                        "/dossiers",
                        Map.of(
                                "procedureCode", "2.000815",
                                "caseCode", "SO_LUONG_LON",
                                "agency", "H21.180",
                                "applicant", Map.of("name", "Đinh Văn Sáu", "idNumber", PERSON),
                                "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1))))
                .expect(201)
                .text("number");
    }

    private void act(String officer, String number, String action, Object body) {
        api.post(api.officer(officer), "/dossiers/" + number + "/" + action, body)
                .expect(200);
    }
}
