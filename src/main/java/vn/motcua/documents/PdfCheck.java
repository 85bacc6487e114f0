package vn.motcua.documents;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF is taken in if it opens without a password, has pages, and holds nothing that acts or hides other files. */
final class PdfCheck {

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_ACTIONS = 100;
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName REFERENCE = COSName.getPDFName("Ref");
    private static final List<COSName> OUTSIDE =
            Stream.of("F", "FFilter", "FDecodeParms").map(COSName::getPDFName).toList();

    private static final String SCRIPT = "mã lệnh JavaScript";
    private static final String PROGRAM = "lệnh mở chương trình";
    private static final String SENDING = "lệnh gửi dữ liệu ra ngoài";
    private static final String FILES = "tệp đính kèm bên trong";
    private static final String OTHER = "lệnh mở tệp khác hoặc trang mạng";
    private static final String XFA = "biểu mẫu động (XFA)";
    private static final String MEDIA = "âm thanh, phim hoặc nội dung 3D";

    private static final Map<String, String> KEYS = Map.of(
            "JS",
            SCRIPT,
            "JavaScript",
            SCRIPT,
            "EmbeddedFiles",
            FILES,
            "EF",
            FILES,
            "XFA",
            XFA,
            "RichMediaContent",
            MEDIA);
    private static final Map<String, String> ACTIONS = Map.of(
            "JavaScript", SCRIPT,
            "Launch", PROGRAM,
            "SubmitForm", SENDING,
            "ImportData", SENDING,
            "GoToE", FILES,
            "GoToR", OTHER,
            "RichMediaExecute", MEDIA,
            "Rendition", MEDIA,
            "Movie", MEDIA,
            "Sound", MEDIA);
    private static final Map<String, String> SUBTYPES = Map.of(
            "FileAttachment", FILES, "RichMedia", MEDIA, "Movie", MEDIA, "Sound", MEDIA, "Screen", MEDIA, "3D", MEDIA);
    private static final Set<COSName> KINDS = Set.of(COSName.SUBTYPE, COSName.TYPE);

    private PdfCheck() {}

    static void check(Path file) throws IOException {
        try (var source = new StoppableRead(file.toFile())) {
            check(new BoundedPdfParser(source), file);
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        }
    }

    private static void check(BoundedPdfParser parser, Path file) throws IOException {
        try (var document = opened(parser)) {
            if (document.isEncrypted() || document.getDocument().getEncryptionDictionary() != null) {
                throw encrypted();
            }
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new IOException("no pages");
            }
            if (pages > MOST_PAGES) {
                throw Refusal.of("Tệp PDF có quá nhiều trang (hơn 2.000). Hãy tách thành nhiều tệp.");
            }
            requireInert(parser, new PdfBody(java.nio.file.Files.readAllBytes(file)).objects(parser.known()));
            requireInert(document);
        }
    }

    /** Most viewers repair what is damaged here, each in its way, so it opens at home: printing it again makes it whole. */
    private static PDDocument opened(BoundedPdfParser parser) throws IOException {
        try {
            return parser.parseAsItIs();
        } catch (InvalidPasswordException | InterruptedIOException | FileSystemException other) {
            throw other;
        } catch (IOException damaged) {
            throw Refusal.of(
                    "Tệp PDF bị hỏng hoặc không đọc được. Nếu vẫn mở được trên máy, hãy in lại tệp ra PDF rồi tải lên.");
        }
    }

    static RuntimeException encrypted() {
        return Refusal.of("Tệp PDF có mật khẩu hoặc bị khóa. Hãy bỏ mật khẩu rồi tải lên lại.");
    }

    /** What stands in the file, in use or not: a reader that rebuilds the cross-reference may use any of it. */
    private static void requireInert(BoundedPdfParser parser, List<Integer> places) throws IOException {
        parser.known().trailers().forEach(PdfCheck::requireInert);
        for (int i = 0; i < places.size(); i++) {
            long end = i + 1 < places.size() ? places.get(i + 1) : Long.MAX_VALUE;
            var object = parser.objectAt(places.get(i), end);
            if (object != null) {
                requireInert(object);
            }
            if (object instanceof COSStream stream && PackedObjects.isIn(stream)) {
                new PackedObjects(stream).all().forEach(PdfCheck::requireInert);
            }
        }
    }

    /** What is in use, where one object may name what another does. */
    private static void requireInert(PDDocument document) {
        var cos = document.getDocument();
        requireInert(cos.getTrailer());
        for (var key : Set.copyOf(cos.getXrefTable().keySet())) {
            var object = cos.getObjectFromPool(key).getObject();
            if (object != null) {
                requireInert(object);
            }
        }
    }

    /** Looks through one object; what it refers to is an object of its own and has its own turn. */
    private static void requireInert(COSBase object) {
        if (object instanceof COSName alone) {
            refuse(ACTIONS.get(alone.getName()));
        }
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(object);
        while (!waiting.isEmpty()) {
            switch (waiting.poll()) {
                case COSDictionary dictionary -> {
                    requireInertEntries(dictionary);
                    requireContentInside(dictionary);
                    dictionary.getValues().stream().filter(PdfCheck::isNested).forEach(waiting::add);
                }
                case COSArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        var element = array.get(i);
                        if (element != null && isNested(element)) {
                            waiting.add(element);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean isNested(COSBase value) {
        return value instanceof COSDictionary || value instanceof COSArray;
    }

    private static void requireInertEntries(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            refuse(KEYS.get(key.getName()));
        }
        refuse(ACTIONS.get(name(dictionary, COSName.S)));
        refuseGoingOut(dictionary.getDictionaryObject(COSName.OPEN_ACTION));
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary unasked) {
            unasked.keySet().forEach(moment -> refuseGoingOut(unasked.getDictionaryObject(moment)));
        }
        for (var kind : KINDS) {
            refuse(SUBTYPES.get(name(dictionary, kind)));
        }
        if (name(dictionary, COSName.TYPE).equals("EmbeddedFile")) {
            refuse(FILES);
        }
    }

    /** A link that a reader chooses is harmless; an address that a page opens by itself is not, also as the next of several. */
    private static void refuseGoingOut(@Nullable COSBase action) {
        var seen = new HashSet<COSBase>();
        var waiting = new ArrayDeque<COSBase>();
        if (action instanceof COSDictionary) {
            waiting.add(action);
        }
        while (waiting.poll() instanceof COSDictionary one) {
            if (name(one, COSName.S).equals("URI") || seen.size() > MOST_ACTIONS) {
                refuse(OTHER);
            }
            if (seen.add(one)) {
                next(one).filter(COSDictionary.class::isInstance).forEach(waiting::add);
            }
        }
    }

    private static Stream<? extends @Nullable COSBase> next(COSDictionary action) {
        var next = action.getDictionaryObject(NEXT);
        return next instanceof COSArray several
                ? IntStream.range(0, several.size()).mapToObj(several::getObject)
                : Stream.ofNullable(next);
    }

    /** Content that is to be fetched from another file. */
    private static void requireContentInside(COSDictionary dictionary) {
        if (dictionary instanceof COSStream stream) {
            boolean isElsewhere = OUTSIDE.stream().anyMatch(stream::containsKey);
            boolean showsOther = stream.getDictionaryObject(REFERENCE) instanceof COSDictionary reference
                    && reference.containsKey(COSName.F);
            refuse(isElsewhere || showsOther ? OTHER : null);
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName value ? value.getName() : "";
    }

    private static void refuse(@Nullable String found) {
        if (found != null) {
            throw Refusal.of("Tệp PDF chứa " + found + " nên không được nhận. Hãy in lại tệp ra PDF rồi tải lên.");
        }
    }
}
