package vn.motcua.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a PDF as a reader sees them that rebuilds a broken cross-reference: it finds every “N G obj” and every
 * trailer, wherever they stand. Only a file that holds no more than its cross-reference says shows everybody the same.
 */
final class PdfBody {

    private static final byte[] HEADER = bytes("%PDF-");
    private static final byte[] OBJECT = bytes("obj");
    private static final byte[] TRAILER = bytes("trailer");
    private static final byte[] START = bytes("startxref");
    private static final byte[] END = bytes("%%EOF");

    private final byte[] body;

    PdfBody(byte[] body) {
        this.body = body;
    }

    static RuntimeException strange() {
        return Refusal.of(
                "Tệp PDF có phần không khớp với mục lục bên trong nên không được nhận. Hãy in lại tệp ra PDF rồi tải lên.");
    }

    /** The places of all objects in the order they stand; refuses a body that its cross-reference does not describe exactly. */
    List<Integer> objects(KnownPlaces known) {
        if (!isAt(0, HEADER) || last(START) > last(END) || trailers() > known.tables()) {
            throw strange();
        }
        var expected = expected(known);
        var places = new ArrayList<Integer>();
        for (int at = 0; at + OBJECT.length <= body.length; at++) {
            if (body[at] == 'o' && isAt(at, OBJECT)) {
                var heading = headingBefore(at);
                if (heading != null) {
                    requireExpected(heading, expected);
                    places.add(heading.place);
                }
            }
        }
        if (!expected.isEmpty()) {
            throw strange();
        }
        return places;
    }

    private Map<Integer, Expected> expected(KnownPlaces known) {
        var expected = new HashMap<Integer, Expected>();
        known.objects().forEach((place, key) -> {
            var other = expected.put(start(place), new Expected(key));
            if (other != null && !key.equals(other.key)) {
                throw strange();
            }
        });
        known.streams().forEach(place -> expected.putIfAbsent(start(place), new Expected(null)));
        return expected;
    }

    /** Which object a place is said to hold; a cross-reference stream says no number. */
    private record Expected(@Nullable COSObjectKey key) {}

    private int start(long place) {
        if (place >= body.length) {
            throw strange();
        }
        int at = (int) place;
        while (at < body.length && isSpace(body[at])) {
            at++;
        }
        return at;
    }

    private static void requireExpected(Heading heading, Map<Integer, Expected> expected) {
        var said = expected.remove(heading.place);
        if (said == null) {
            throw strange();
        }
        if (said.key != null && !heading.names(said.key)) {
            throw strange();
        }
    }

    /** The number, generation and place in front of the word “obj”. */
    private record Heading(int place, String number, String generation) {

        boolean names(COSObjectKey key) {
            return number.length() <= 18
                    && generation.length() <= 9
                    && Long.parseLong(number) == key.getNumber()
                    && Integer.parseInt(generation) == key.getGeneration();
        }
    }

    private @Nullable Heading headingBefore(int word) {
        int generationEnd = backOverBlank(word);
        int generation = backOverDigits(generationEnd);
        int numberEnd = backOverBlank(generation);
        int number = backOverDigits(numberEnd);
        if (generation == generationEnd || numberEnd == generation || number == numberEnd) {
            return null;
        }
        return new Heading(number, text(number, numberEnd), text(generation, generationEnd));
    }

    private String text(int from, int to) {
        return new String(body, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Blanks and comments, which some readers take for blanks. */
    private int backOverBlank(int end) {
        int at = end;
        while (at > 0 && isSpace(body[at - 1])) {
            int comment = isLineEnd(body[at - 1]) ? commentBefore(at - 1) : -1;
            at = comment >= 0 ? comment : at - 1;
        }
        return at;
    }

    private int commentBefore(int lineEnd) {
        int comment = -1;
        for (int at = lineEnd - 1; at >= 0 && !isLineEnd(body[at]); at--) {
            if (body[at] == '%') {
                comment = at;
            }
        }
        return comment;
    }

    private int backOverDigits(int end) {
        int at = end;
        while (at > 0 && body[at - 1] >= '0' && body[at - 1] <= '9') {
            at--;
        }
        return at;
    }

    private int trailers() {
        int found = 0;
        for (int at = 0; at + TRAILER.length < body.length; at++) {
            if (body[at] == 't' && isAt(at, TRAILER) && isDictionary(at + TRAILER.length)) {
                found++;
            }
        }
        return found;
    }

    private boolean isDictionary(int from) {
        int at = from;
        while (at < body.length && (isSpace(body[at]) || body[at] == '%')) {
            if (body[at] == '%') {
                while (at < body.length && !isLineEnd(body[at])) {
                    at++;
                }
            } else {
                at++;
            }
        }
        return at + 1 < body.length && body[at] == '<' && body[at + 1] == '<';
    }

    private int last(byte[] word) {
        for (int at = body.length - word.length; at >= 0; at--) {
            if (isAt(at, word)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(int place, byte[] word) {
        if (place + word.length > body.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (body[place + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** What any reader takes for a blank: the vertical tab and the hard space are some readers' own. */
    private static boolean isSpace(byte value) {
        return value == 0 || value >= 9 && value <= 13 || value == ' ' || value == (byte) 0xa0;
    }

    private static boolean isLineEnd(byte value) {
        return value == '\n' || value == '\r';
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
