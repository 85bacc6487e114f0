package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final Papers PAPERS = new Papers();

    @Test
    void everyPaperIsAPdfThatOurOwnCheckTakesIn() throws IOException {
        var out = Files.createDirectories(Path.of("target/papers"));
        for (var paper : SamplePapers.all(PAPERS).entrySet()) {
            var file = Files.write(out.resolve(paper.getKey() + ".pdf"), paper.getValue());
            PdfCheck.check(file);
            assertThat(file).isNotEmptyFile();
        }
    }
}
