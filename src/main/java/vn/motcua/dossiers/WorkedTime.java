package vn.motcua.dossiers;

import java.time.Duration;
import vn.motcua.calendar.VietnameseTime;

/**
 * How much of its time a leg or a step used (thời gian đã sử dụng), so that one's lateness is not taken for another's.
 *
 * @param used minutes of working time from its beginning to its end, or until now
 * @param allowed minutes of working time from its beginning to its due time
 * @param waited minutes of those used in which it waited for others to do their part again
 */
public record WorkedTime(long used, long allowed, long waited) {

    /** Minutes of its own beyond what was allowed; 0 within it. */
    public long over() {
        return Math.max(0, used - waited - allowed);
    }

    /**
     * Who used which hours: "đã dùng 2 giờ trong 4 giờ", "đã dùng 5 giờ trong 4 giờ, quá 1 giờ", "đã dùng 5 giờ trong 4 giờ, trong đó 2
     * giờ chờ cơ quan khác làm lại".
     */
    public String told() {
        var told = "đã dùng %s trong %s%s"
                .formatted(
                        span(used),
                        span(allowed),
                        waited == 0 ? "" : ", trong đó %s chờ cơ quan khác làm lại".formatted(span(waited)));
        return over() == 0 ? told : "%s, quá %s".formatted(told, span(over()));
    }

    private static String span(long minutes) {
        return VietnameseTime.span(Duration.ofMinutes(minutes));
    }
}
