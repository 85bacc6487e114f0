package vn.motcua.documents;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.COSParser;

/** The objects packed in an object stream, each read where the index says: also one that is named twice or inside another. */
final class PackedObjects extends COSParser {

    static final COSName FIRST = COSName.getPDFName("First");

    private static final int MOST_READ_AGAIN = 4;

    private final int count;
    private final int first;

    PackedObjects(COSStream stream) throws IOException {
        super(stream.createView());
        setLenient(false);
        count = stream.getInt(COSName.N);
        first = stream.getInt(FIRST);
    }

    /** Whether a stream packs objects. */
    static boolean isIn(COSStream stream) {
        return stream.containsKey(FIRST) && stream.containsKey(COSName.N);
    }

    List<COSBase> all() throws IOException {
        var objects = new ArrayList<COSBase>();
        long read = 0;
        for (long place : places()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            source.seek(place);
            var object = parseDirObject();
            if (object != null) {
                objects.add(object);
            }
            read += source.getPosition() - place;
            if (read > MOST_READ_AGAIN * fileLen) {
                throw PdfBody.strange();
            }
        }
        return objects;
    }

    private LinkedHashSet<Long> places() throws IOException {
        var places = new LinkedHashSet<Long>();
        for (int i = 0; i < count; i++) {
            readObjectNumber();
            places.add(first + readLong());
            if (source.getPosition() > first) {
                throw PdfBody.strange();
            }
        }
        return places;
    }
}
