package vn.motcua.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Where on a page a signature shows, in points from the upper left corner; {@code page} counts from 1. */
record Place(int page, float left, float top, float width, float height) {

    private static final float MARGIN = 56;
    private static final float GAP = 6;

    /** Above the officer's name, where one would sign by hand; below everything on the last page when it is not written there. */
    static Place above(String name, byte[] pdf, float width, float height) {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getNumberOfPages();
            var box = document.getPage(page - 1).getCropBox();
            var search = new Search(page, name);
            search.getText(document);
            var found = search.found;
            var right = box.getWidth() - MARGIN / 2 - width;
            if (found != null) {
                var centre = found.left() + found.width() / 2;
                return new Place(
                        page,
                        Math.clamp(centre - width / 2, GAP, Math.max(GAP, right)),
                        Math.max(GAP, found.top() - GAP - height),
                        width,
                        height);
            }
            var lowest = box.getHeight() - GAP - height;
            return new Place(
                    page, Math.max(GAP, right), Math.max(GAP, Math.min(search.bottom + GAP, lowest)), width, height);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The upper right corner of the first page, within its margin. */
    static Place upperRight(byte[] pdf, float width, float height) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getCropBox();
            return new Place(1, Math.max(GAP, box.getWidth() - width - 3 * GAP), GAP / 3, width, height);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks for a name on one page, the last time it is written there, and for the lowest line. */
    private static final class Search extends PDFTextStripper {

        private final String name;
        private @Nullable Place found;
        private float bottom;

        Search(int page, String name) {
            this.name = plain(name);
            setStartPage(page);
            setEndPage(page);
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            var first = letters.getFirst();
            var last = letters.getLast();
            bottom = Math.max(bottom, first.getYDirAdj());
            var at = plain(text).lastIndexOf(name);
            if (at >= 0) {
                var begins = at < letters.size() ? letters.get(at) : first;
                var ends = at + name.length() <= letters.size() ? letters.get(at + name.length() - 1) : last;
                found = new Place(
                        getCurrentPageNo(),
                        begins.getXDirAdj(),
                        begins.getYDirAdj() - begins.getHeightDir(),
                        ends.getXDirAdj() + ends.getWidthDirAdj() - begins.getXDirAdj(),
                        begins.getHeightDir());
            }
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.of("vi"));
        }
    }
}
