package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.motcua.vocabulary.InvalidInput;

/** A stranger's PDF is read within bounds, and nothing of it stays. */
class ExaminationTest {

    @TempDir
    Path folder;

    private Examination examination;

    @BeforeEach
    void open() throws IOException {
        examination = new Examination(
                new ContentStore(folder, Instant.EPOCH),
                new FileLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2)));
    }

    @Test
    void aPdfIsReadAndNotKept() throws IOException {
        assertThat(read(SampleFiles.pdf())).isEqualTo(SampleFiles.pdf().length);

        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeOrUnfoldsWithoutEndOrIsSomethingElseIsNeverRead() throws IOException {
        assertRefused(new byte[2 << 20], "lớn hơn 1 MB");
        assertRefused(SampleFiles.pdfBomb(64 << 20), "nén bất thường");
        assertRefused(SampleFiles.picture("png"), "Chỉ kiểm tra được tệp PDF");
        assertRefused("một dòng chữ".getBytes(StandardCharsets.UTF_8), "không được nhận");
        assertRefused(new byte[0], "Chọn tệp PDF");
    }

    @Test
    void aReaderThatFailsOnItSaysThatTheFileIsDamaged() {
        assertThatThrownBy(() -> examination.pdf(new ByteArrayInputStream(SampleFiles.pdf()), "127.0.0.1", pdf -> {
                    throw new IllegalArgumentException("odd");
                }))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bị hỏng");
    }

    private int read(byte[] content) {
        return examination.pdf(new ByteArrayInputStream(content), "127.0.0.1", pdf -> pdf.length);
    }

    private void assertRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(InvalidInput.class).hasMessageContaining(reason);
    }
}
