package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** Fees over the API: the same rights, numbers and refusals as at the desk. */
@SampleTest
class ReceiptApiTest {

    @Autowired
    ApiCaller api;

    @Test
    void feesAreTakenOnceUnderAKeyAndTheReceiptIsCancelledByTheHeadOfTheDesk() {
        var mai = api.officer("mai.qn");
        var here = "/dossiers/" + received(mai) + "/receipts";
        var due = api.get(mai, here).expect(200).body().path("due");
        assertThat(due.get(0).path("amount").asLong()).isEqualTo(2_000);
        var key = UUID.randomUUID().toString();
        var payment = Map.of("fees", List.of(Map.of("no", 1, "quantity", 3)), "method", "TRANSFER");

        var taken = api.post(mai, key, here, payment).expect(200);
        assertThat(taken.body().path("total").asLong()).isEqualTo(6_000);
        assertThat(api.post(mai, key, here, payment).expect(200).text("number")).isEqualTo(taken.text("number"));
        api.post(mai, here, payment).expectProblem(409, "already-moved");
        api.post(mai, here, Map.of("fees", List.of(Map.of("no", 2, "quantity", 0))))
                .expectProblem(422, "invalid-input");
        api.get(api.officer("nam.sxd"), here).expectProblem(404, "not-found");
        assertThat(api.get(mai, here + "/1").expect(200).type()).isEqualTo("application/pdf");

        var cancellation = here + "/1/cancellation";
        api.post(mai, cancellation, Map.of("reason", "Thu nhầm khoản")).expectProblem(403, "not-yours");
        api.post(api.officer("son.qn"), cancellation, Map.of()).expectProblem(422, "invalid-input");
        api.post(api.officer("son.qn"), cancellation, Map.of("reason", "Thu nhầm khoản"))
                .expect(200);
        assertThat(api.get(mai, here).expect(200).body().path("due").get(0).has("receipt"))
                .isFalse();
    }

    private String received(String mai) {
        return api.post(
                        mai,
                        "/dossiers",
                        Map.of(
                                "procedureCode", "2.000815",
                                "caseCode", "SO_LUONG_LON",
                                "agency", "H21.180",
                                "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", "052175012346"),
                                "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1))))
                .expect(201)
                .text("number");
    }
}
