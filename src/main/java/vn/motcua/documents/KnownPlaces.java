package vn.motcua.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/** Remembers every place that a cross-reference section of a PDF names: the superseded ones of a signed file as well. */
final class KnownPlaces extends XrefTrailerResolver {

    private static final int MOST_ENTRIES = 1_000_000;

    private final Map<Long, COSObjectKey> objects = new HashMap<>();
    private final Set<Long> streams = new HashSet<>();
    private final List<COSDictionary> trailers = new ArrayList<>();
    private int tables;
    private int entries;

    Map<Long, COSObjectKey> objects() {
        return objects;
    }

    /** Where cross-reference streams are: they need not name themselves. */
    Set<Long> streams() {
        return streams;
    }

    List<COSDictionary> trailers() {
        return trailers;
    }

    /** How many classic tables there are, each with one trailer. */
    int tables() {
        return tables;
    }

    @Override
    public void nextXrefObj(long place, XRefType type) {
        super.nextXrefObj(place, type);
        if (type == XRefType.TABLE) {
            tables++;
        } else {
            streams.add(place);
        }
    }

    @Override
    public void setXRef(COSObjectKey key, long place) {
        super.setXRef(key, place);
        if (++entries > MOST_ENTRIES) {
            throw BoundedPdfParser.tooComplex();
        }
        if (place > 0) {
            var other = objects.put(place, key);
            if (other != null && !other.equals(key)) {
                throw PdfBody.strange();
            }
        }
    }

    @Override
    public void setTrailer(COSDictionary trailer) {
        super.setTrailer(trailer);
        trailers.add(trailer);
        long hybrid = trailer.getLong(COSName.XREF_STM);
        if (hybrid > 0) {
            streams.add(hybrid);
        }
    }
}
