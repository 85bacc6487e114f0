package vn.motcua.papers;

import vn.motcua.vocabulary.Conflict;

/** The register of a year is closed (khóa sổ): nothing is entered any more. */
public class BookClosed extends Conflict {

    BookClosed(int year) {
        super("Sổ theo dõi hồ sơ năm %d đã khóa, không ghi thêm được.".formatted(year));
    }
}
