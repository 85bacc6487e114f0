package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ends (hạn trả) and why, line by line in Vietnamese; {@code due} is null where the law sets no limit or the source
 * states no unit, and is shown as "không quy định".
 */
public record Deadline(@Nullable Instant due, List<Line> explanation) {

    public Deadline {
        explanation = List.copyOf(explanation);
    }

    /** One line of the explanation, e.g. "Thời hạn theo quy định": "15 ngày làm việc". */
    public record Line(String label, String value) {}
}
