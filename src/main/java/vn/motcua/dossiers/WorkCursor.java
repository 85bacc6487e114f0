package vn.motcua.dossiers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;

/** The place in a list sorted by due time after which the next page begins. */
record WorkCursor(Instant due, long id, int no) {

    /** Before everything; and what stands for "no due time", which sorts last. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    static final String NEVER = "2999-01-01T00:00:00Z";

    static WorkCursor parse(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new WorkCursor(FIRST, 0, 0);
        }
        var parts = cursor.split("_", -1);
        try {
            return new WorkCursor(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException broken) {
            throw new InvalidInput("cursor", "Trang này không còn. Hãy mở lại danh sách từ đầu.");
        }
    }

    static String after(@Nullable Instant due, long id, int no) {
        var at = due == null ? Instant.parse(NEVER) : due;
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000 + "_" + id + "_" + no;
    }
}
