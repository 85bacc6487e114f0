package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser with an upper bound on what it builds in memory: the structure of a PDF may be compressed a thousand
 * times, so each compressed piece of structure is measured before the parser unfolds it.
 */
final class BoundedPdfParser extends PDFParser {

    private static final int MOST_OBJECTS = 1_000_000;
    private static final long MOST_STRUCTURE = 16 << 20;

    private final KnownPlaces known = new KnownPlaces();
    private final Set<Long> measured = new HashSet<>();
    private int objects;
    private long structure;

    BoundedPdfParser(RandomAccessRead source) throws IOException {
        super(source);
        xrefTrailerResolver = known;
        // What is behind the end is looked through like the rest.
        setEOFLookupRange(Integer.MAX_VALUE);
    }

    /** Opens a PDF just as it is: one that would have to be repaired looks different to every reader. */
    PDDocument parseAsItIs() throws IOException {
        return parse(false);
    }

    KnownPlaces known() {
        return known;
    }

    /** Reads the object that stands at a place, whether it is still in use or not, without going beyond {@code end}. */
    @Nullable
    COSBase objectAt(long place, long end) throws IOException {
        int before = objects;
        source.seek(place);
        readObjectNumber();
        readGenerationNumber();
        readExpectedString(OBJ_MARKER, true);
        skipSpaces();
        var object = parseDirObject();
        if (readString().equals(STREAM_STRING) && object instanceof COSDictionary dictionary) {
            source.rewind(STREAM_STRING.length());
            object = parseCOSStream(dictionary);
        }
        if (source.getPosition() > end) {
            throw PdfBody.strange();
        }
        objects = before;
        return object;
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
        long place = source.getPosition();
        var stream = super.parseCOSStream(dictionary);
        boolean isStructure = PackedObjects.isIn(stream) || stream.containsKey(COSName.W);
        if (isStructure && measured.add(place)) {
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

    static RuntimeException tooComplex() {
        return Refusal.of("Tệp PDF có cấu trúc quá lớn hoặc nén bất thường. Hãy in lại tệp ra PDF rồi tải lên.");
    }
}
