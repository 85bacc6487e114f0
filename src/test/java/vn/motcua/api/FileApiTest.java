package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;

@SampleTest
class FileApiTest {

    private static final String BINH = "052190077777";

    @Autowired
    ApiCaller api;

    @Test
    void aFileIsAcknowledgedWithItsHashAndARepeatIsTheSameFile() {
        var key = UUID.randomUUID().toString();
        var pdf = SmallPdf.ofPages(1);
        var first = api.upload(api.citizen(BINH), key, "Đơn đề nghị.pdf", pdf).expect(201);
        var again = api.upload(api.citizen(BINH), key, "Đơn đề nghị.pdf", pdf).expect(201);

        assertThat(first.text("sha256")).matches("[0-9a-f]{64}");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        api.upload(api.citizen(BINH), key, "Đơn đề nghị.pdf", SmallPdf.ofPages(2))
                .expectProblem(422, "key-reused");
    }

    @Test
    void whatIsNoDocumentIsRefusedWithTheReason() {
        api.upload(api.citizen(BINH), "k1", "x.pdf", "MZ not a paper".getBytes())
                .expectProblem(422, "invalid-input");
        api.upload(api.citizen(BINH), "k2", "x.pdf", new byte[0]).expectProblem(422, "invalid-input");
    }
}
