package vn.motcua.dossiers;

import java.time.Duration;
import vn.motcua.calendar.VietnameseTime;

/**
 * How much of its time a leg or a step used (thời gian đã sử dụng), so that one's lateness is not taken for another's.
 *
 * @param used minutes of working time from its beginning to its end, or until now
 * @param allowed minutes of working time from its beginning to its due time
 */
public record WorkedTime(long used, long allowed) {

    /** Minutes used beyond what was allowed; 0 within it. */
    public long over() {
        return Math.max(0, used - allowed);
    }

    /** Who used which hours: "đã dùng 2 giờ trong 4 giờ", "đã dùng 5 giờ trong 4 giờ, quá 1 giờ". */
    public String told() {
        var told = "đã dùng %s trong %s".formatted(span(used), span(allowed));
        return over() == 0 ? told : "%s, quá %s".formatted(told, span(over()));
    }

    private static String span(long minutes) {
        return VietnameseTime.span(Duration.ofMinutes(minutes));
    }
}
