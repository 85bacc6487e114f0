package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

@SampleTest
class CatalogueApiTest {

    @Autowired
    ApiCaller api;

    @Test
    void anybodyFindsAProcedureWithoutMarks() {
        var found =
                api.get(null, "/procedures?q=chung%20thuc%20ban%20sao&size=5").expect(200);

        assertThat(found.body().findValuesAsString("code")).contains("2.000815");
    }

    @Test
    void pagesFollowOneAnotherByCursor() {
        var first = api.get(null, "/procedures?size=10").expect(200);
        var second = api.get(null, "/procedures?size=10&cursor=" + first.text("next"))
                .expect(200);

        assertThat(second.body().findValuesAsString("code"))
                .hasSize(10)
                .doesNotContainAnyElementsOf(first.body().findValuesAsString("code"));
    }

    @Test
    void theCursorOfEveryPageOfASearchIsGoodForTheNext() {
        var next = "";
        var seen = new ArrayList<String>();
        do {
            var page = api.get(null, "/procedures?q=dat&size=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200);
            seen.addAll(page.body().findValuesAsString("code"));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        var poisoned = Base64.getUrlEncoder().encodeToString("0|a\0|b".getBytes(StandardCharsets.UTF_8));
        api.get(null, "/procedures?q=dat&cursor=" + poisoned).expectProblem(422, "invalid-input");
    }

    @Test
    void aProcedureIsTheDocumentInForce() {
        var procedure = api.get(null, "/procedures/2.000815").expect(200).body();

        assertThat(procedure.at("/document/cases/0/code").asString()).isEqualTo("TRONG_NGAY");
    }

    @Test
    void whatIsNotThereIsAProblemAndNoPage() {
        api.get(null, "/procedures/9.999999").expectProblem(404, "not-found");
    }
}
