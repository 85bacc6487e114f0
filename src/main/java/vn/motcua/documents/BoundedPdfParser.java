package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser with an upper bound on what it builds in memory: the structure of a PDF may be compressed a thousand
 * times, so each compressed piece of structure is measured before the parser unfolds it.
 */
final class BoundedPdfParser extends PDFParser {

    private static final int MOST_OBJECTS = 1_000_000;
    private static final long MOST_STRUCTURE = 16 << 20;
    private static final COSName FIRST = COSName.getPDFName("First");

    private int objects;
    private long structure;

    BoundedPdfParser(RandomAccessRead source) throws IOException {
        super(source);
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw tooComplex();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        boolean holdsObjects = stream.containsKey(FIRST) && stream.containsKey(COSName.N);
        if (holdsObjects || stream.containsKey(COSName.W)) {
            measure(stream);
        }
        return stream;
    }

    private void measure(COSStream stream) throws IOException {
        var trailer = document.getTrailer();
        if (trailer != null && trailer.containsKey(COSName.ENCRYPT)) {
            throw PdfCheck.encrypted();
        }
        try (var raw = stream.createRawInputStream();
                var unfolded = unfolded(stream, raw)) {
            var buffer = new byte[64 * 1024];
            for (int read; (read = unfolded.read(buffer)) > 0; ) {
                structure += read;
                if (structure > MOST_STRUCTURE) {
                    throw tooComplex();
                }
            }
        }
    }

    private static InputStream unfolded(COSStream stream, InputStream raw) throws IOException {
        var filter = stream.getFilters() instanceof COSArray several && several.size() == 1
                ? several.getObject(0)
                : stream.getFilters();
        if (filter == null) {
            return raw;
        }
        if (COSName.FLATE_DECODE.equals(filter)) {
            return new InflaterInputStream(raw);
        }
        throw new IOException("structure packed in an unusual way");
    }

    private static RuntimeException tooComplex() {
        return Refusal.of("Tệp PDF có cấu trúc quá lớn hoặc nén bất thường. Hãy in lại tệp ra PDF rồi tải lên.");
    }
}
