package vn.motcua.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;

/** Decides by content, not by name, whether a received file is taken in, and strips photos of their metadata. */
final class ContentCheck {

    private static final int MAGIC_BYTES = 64 * 1024;
    private static final String ALLOWED =
            "Hệ thống nhận tệp PDF, ảnh JPEG hoặc PNG, văn bản Word (DOCX) và bảng tính Excel (XLSX).";
    private static final Map<String, String> ADVICE = Map.of(
            "image/webp", "Ảnh WEBP chưa được hỗ trợ. Hãy lưu ảnh thành JPEG hoặc PNG.",
            "image/heic", "Ảnh HEIC của điện thoại chưa được hỗ trợ. Hãy chụp hoặc lưu ảnh ở định dạng JPEG.",
            "image/heif", "Ảnh HEIF của điện thoại chưa được hỗ trợ. Hãy chụp hoặc lưu ảnh ở định dạng JPEG.",
            "application/x-tika-msoffice",
                    "Tệp Word, Excel đời cũ (DOC, XLS) không được nhận vì có thể chứa macro. Hãy lưu thành PDF, DOCX hoặc XLSX.");

    private final Tika tika = new Tika();
    private final BoundedWork bounds;

    ContentCheck(BoundedWork bounds) {
        this.bounds = bounds;
    }

    /** A file fit to be kept: its type, its name for display and its content, rewritten if it was a photo. */
    record Checked(FileType type, FileName name, ContentStore.Received content) {}

    Checked check(ContentStore.Received received, FileName name, ContentStore contents) throws IOException {
        var magic = magic(received);
        return switch (detect(magic)) {
            case PDF -> {
                requireName(name, FileType.PDF);
                bounds.run(() -> PdfCheck.check(received.path()));
                yield checked(FileType.PDF, name, received);
            }
            case JPEG -> {
                requireName(name, FileType.JPEG);
                yield checked(FileType.JPEG, name, bounds.call(() -> photo(received, contents, Jpeg::rewrite)));
            }
            case PNG -> {
                requireName(name, FileType.PNG);
                yield checked(FileType.PNG, name, bounds.call(() -> photo(received, contents, Png::rewrite)));
            }
            case DOCX, XLSX -> {
                var type = bounds.call(() -> OfficeCheck.check(received.path()));
                requireName(name, type);
                yield checked(type, name, received);
            }
        };
    }

    private static ContentStore.Received photo(
            ContentStore.Received received, ContentStore contents, Rewriting rewriting) throws IOException {
        var clean = contents.receive(out -> {
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(received.path())))) {
                var buffered = new BufferedOutputStream(out);
                rewriting.rewrite(in, buffered);
                buffered.flush();
            }
        });
        try {
            Picture.requireReadable(clean.path());
            return clean;
        } catch (IOException | RuntimeException unreadable) {
            contents.discard(clean);
            throw unreadable;
        }
    }

    private interface Rewriting {
        void rewrite(DataInputStream from, OutputStream to) throws IOException;
    }

    private FileType detect(byte[] magic) {
        var found = tika.detect(magic);
        return switch (found) {
            case "application/pdf" -> FileType.PDF;
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "application/zip", "application/x-tika-ooxml" -> FileType.DOCX;
            default -> throw Refusal.of(ADVICE.getOrDefault(found, "Loại tệp này không được nhận. " + ALLOWED));
        };
    }

    private static byte[] magic(ContentStore.Received received) throws IOException {
        try (var in = Files.newInputStream(received.path())) {
            return in.readNBytes(MAGIC_BYTES);
        }
    }

    private static void requireName(FileName name, FileType type) {
        if (!name.extension().isEmpty() && !type.isNamedBy(name.extension())) {
            throw Refusal.of("Đuôi tệp “." + name.extension() + "” không khớp với nội dung (tệp này là "
                    + type.extension().toUpperCase(Locale.ROOT) + "). Hãy kiểm tra lại tệp.");
        }
    }

    private static Checked checked(FileType type, FileName name, ContentStore.Received content) {
        return new Checked(type, name.extension().isEmpty() ? name.withExtension(type.extension()) : name, content);
    }
}
