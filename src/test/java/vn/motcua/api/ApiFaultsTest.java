package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

/** What callers send that cannot be is refused with the place, and never looks like a fault of ours. */
@SampleTest
class ApiFaultsTest {

    private static final String DUNG = "052181066666";
    private static final String NUL = "\0";

    @Autowired
    ApiCaller api;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/deadlines | {\"pauses\":[null]} | pauses[0]",
                "/dossiers | {\"papers\":[null]} | papers[0]",
                "/dossiers | {\"papers\":[{\"document\":1,\"files\":[null]}]} | papers[0].files[0]",
                "/dossiers/H21.180-260820-0001/reception | {\"papers\":[null]} | papers[0]",
                "/dossiers/H21.180-260820-0001/supplement | {\"papers\":[null]} | papers[0]",
                "/dossiers/H21.180-260820-0001/supplement-request | {\"missing\":[null]} | missing[0]",
                "/dossiers | {\"applicant\":{\"birthDate\":\"31/02/2000\"}} | applicant.birthDate",
                "/dossiers | {\"answers\":{\"pages\":{}}} | answers.pages",
            })
    void aBodyThatDoesNotFitIsRefusedWithThePlace(String path, String body, String place) {
        var refused = api.post(api.citizen(DUNG), path, body).expectProblem(400, "malformed");

        assertThat(refused.text("detail")).endsWith("Chỗ sai: " + place + ".");
    }

    @Test
    void textThatNoRowCanHoldIsRefusedWhereverItStands() {
        var citizen = api.citizen(DUNG);

        api.post(null, null, "/tokens", Map.of("username", "lan" + NUL, "password", "x"))
                .expectProblem(400, "malformed");
        api.post(citizen, "/dossiers", Map.of("answers", Map.of("pages", "2" + NUL)))
                .expectProblem(400, "malformed");
        api.post(citizen, "/dossiers", Map.of("answers", Map.of("pages" + NUL, "2")))
                .expectProblem(400, "malformed");
        api.post(citizen, "/dossiers", Map.of("papers", List.of(Map.of("document", 1, "remark", NUL))))
                .expectProblem(400, "malformed");
    }
}
