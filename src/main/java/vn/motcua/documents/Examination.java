package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.InvalidInput;

/** Has a stranger's PDF read without keeping it: checked as any upload, then read within bounds of time and memory. */
@Component
public class Examination {

    private final ContentStore contents;
    /** A place of its own: what strangers send keeps nobody's upload waiting. */
    private final ContentCheck check = new ContentCheck(new BoundedWork(Duration.ofSeconds(10), 1));

    private final FileLimits limits;
    private final BoundedWork bounds = new BoundedWork(Duration.ofSeconds(20));
    private final Turns turns = new Turns();

    Examination(ContentStore contents, FileLimits limits) {
        this.contents = contents;
        this.limits = limits;
    }

    /** What reads it. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(byte[] pdf) throws IOException;
    }

    /**
     * Reads a PDF; the caller closes the stream.
     *
     * @param from whose turn it is, such as an address: one file of theirs at a time
     * @throws InvalidInput (field {@code file}) with the reason in Vietnamese
     */
    public <T> T pdf(InputStream content, String from, Reading<T> reading) {
        try {
            var received = contents.receive(content, limits.file().toBytes());
            try {
                return turns.inTurn(from, () -> read(received, reading));
            } finally {
                contents.discard(received);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T> T read(ContentStore.Received received, Reading<T> reading) throws IOException {
        if (received.size() == 0) {
            throw Refusal.of("Chọn tệp PDF cần kiểm tra.");
        }
        if (received.size() > limits.file().toBytes()) {
            throw Refusal.of("Tệp lớn hơn " + limits.file().toMegabytes() + " MB nên không kiểm tra được ở đây.");
        }
        var checked = check.check(received, FileName.of(""), contents);
        if (checked.type() != FileType.PDF) {
            throw Refusal.of("Chỉ kiểm tra được tệp PDF có chữ ký số.");
        }
        return bounds.call(() -> reading.read(java.nio.file.Files.readAllBytes(received.path())));
    }
}
