package vn.motcua.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a ZIP container as DOCX or XLSX: bounded in entries, size and ratio; no macros, embedded files or content from outside. */
final class OfficeCheck {

    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 300L << 20;
    private static final long FREE_BYTES = 1 << 20;
    private static final int HIGHEST_RATIO = 100;

    private static final String BOMB = "Tệp nén bất thường (phình to khi mở). Hãy lưu lại tệp hoặc in ra PDF.";

    private OfficeCheck() {}

    static FileType check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Refusal.of(BOMB);
            }
            var type = type(zip);
            var names = new HashSet<String>();
            long total = 0;
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                requirePlainName(entry.getName());
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw Refusal.of("Tệp bị hỏng hoặc không đọc được. Hãy lưu lại tệp rồi tải lên.");
                }
                total += inflated(zip, entry, MOST_BYTES - total);
            }
            return type;
        }
    }

    private static FileType type(ZipFile zip) {
        if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("word/document.xml") != null) {
            return FileType.DOCX;
        }
        if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null) {
            return FileType.XLSX;
        }
        throw Refusal.of("Tệp nén (ZIP) không được nhận. Hãy tải lên từng tệp PDF, JPEG, PNG, DOCX hoặc XLSX.");
    }

    private static void requirePlainName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("..") || lower.startsWith("/") || lower.contains("\\")) {
            throw Refusal.of("Tệp chứa đường dẫn bất thường nên không được nhận. Hãy lưu lại tệp hoặc in ra PDF.");
        }
        if (lower.contains("vbaproject") || lower.contains("macrosheets/") || lower.contains("dialogsheets/")) {
            throw OfficePart.macro();
        }
        if (lower.startsWith("xl/connections") || lower.startsWith("xl/externallinks/")) {
            throw OfficePart.outside();
        }
        if (lower.contains("/embeddings/") || lower.contains("/activex/") || lower.endsWith(".exe")) {
            throw OfficePart.embedded();
        }
    }

    private static long inflated(ZipFile zip, ZipEntry entry, long room) throws IOException {
        long most = Math.min(room, FREE_BYTES + HIGHEST_RATIO * entry.getCompressedSize());
        try (var counted = new Counted(zip.getInputStream(entry), most)) {
            OfficePart.check(entry.getName().toLowerCase(Locale.ROOT), counted);
            return counted.count;
        }
    }

    /** Counts what really comes out, since the sizes a container states may lie. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            if (count > most) {
                throw Refusal.of(BOMB);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            return read;
        }
    }
}
