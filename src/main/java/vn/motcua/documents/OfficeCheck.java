package vn.motcua.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a ZIP container as DOCX or XLSX: bounded in entries, size and ratio; no macros, embedded files or outside templates. */
final class OfficeCheck {

    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 300L << 20;
    private static final long FREE_BYTES = 1 << 20;
    private static final int HIGHEST_RATIO = 100;

    private static final String BOMB = "Tệp nén bất thường (phình to khi mở). Hãy lưu lại tệp hoặc in ra PDF.";
    private static final String MACRO =
            "Tệp chứa macro nên không được nhận. Hãy lưu thành DOCX, XLSX không macro hoặc in ra PDF.";
    private static final String EMBEDDED = "Tệp chứa tệp hoặc đối tượng nhúng nên không được nhận. Hãy in ra PDF.";
    private static final String OUTSIDE = "Tệp tự tải nội dung từ bên ngoài nên không được nhận. Hãy in ra PDF.";

    private static final List<String> EMBEDDING = List.of("/oleobject", "/package", "/control", "/afchunk");

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
            throw Refusal.of(MACRO);
        }
        if (lower.startsWith("xl/connections") || lower.startsWith("xl/externallinks/")) {
            throw Refusal.of(OUTSIDE);
        }
        if (lower.contains("/embeddings/") || lower.contains("/activex/") || lower.endsWith(".exe")) {
            throw Refusal.of(EMBEDDED);
        }
    }

    private static long inflated(ZipFile zip, ZipEntry entry, long room) throws IOException {
        long most = Math.min(room, FREE_BYTES + HIGHEST_RATIO * entry.getCompressedSize());
        try (var counted = new Counted(zip.getInputStream(entry), most)) {
            // Names of parts are read blind to case, whatever the archive writes.
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("[content_types].xml") || name.endsWith(".rels")) {
                checkPart(counted);
            } else {
                counted.skipToEnd();
            }
            return counted.count;
        }
    }

    private static void checkPart(InputStream part) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    checkElement(xml);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static void checkElement(XMLStreamReader xml) {
        var type = attribute(xml, "ContentType");
        if (type.contains("macroenabled") || type.contains("vbaproject")) {
            throw Refusal.of(MACRO);
        }
        var relation = attribute(xml, "Type");
        if (EMBEDDING.stream().anyMatch(relation::endsWith)) {
            throw Refusal.of(EMBEDDED);
        }
        if (attribute(xml, "TargetMode").equals("external") && !relation.endsWith("/hyperlink")) {
            throw Refusal.of(OUTSIDE);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
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

        void skipToEnd() throws IOException {
            var buffer = new byte[64 * 1024];
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
        }
    }
}
