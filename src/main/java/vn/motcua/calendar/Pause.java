package vn.motcua.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;

/**
 * A stretch that does not count towards a limit (tạm dừng): waiting for the applicant, a tax payment, a public posting.
 *
 * @param why what was waited for, as the explanation says it; null where nobody said
 */
public record Pause(Instant from, Instant to, @Nullable String why) {

    public Pause(Instant from, Instant to) {
        this(from, to, null);
    }

    public Pause {
        if (to.isBefore(from)) {
            throw new InvalidInput("pauses", "Thời điểm kết thúc tạm dừng phải sau thời điểm bắt đầu");
        }
    }
}
