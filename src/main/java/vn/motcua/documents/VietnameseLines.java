package vn.motcua.documents;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines of a paper end at spaces only, so that numbers of documents (215/GPMT-UBND), dates and addresses stay whole. */
final class VietnameseLines implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String text) {
        this.text = text;
        this.at = 0;
    }

    /** The next place where a line may end, after a run of spaces; the end of the text counts, then -1. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A no-break space is no place to break. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character);
    }
}
