package vn.motcua.calendar;

import java.time.Instant;
import vn.motcua.vocabulary.InvalidInput;

/** A stretch that does not count towards a limit (tạm dừng): waiting for the applicant, a tax payment, a public posting. */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new InvalidInput("pauses", "Thời điểm kết thúc tạm dừng phải sau thời điểm bắt đầu");
        }
    }
}
