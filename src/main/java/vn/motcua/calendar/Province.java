package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock on the province's wall: seven hours ahead of UTC the whole year, no summer time. */
public final class Province {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Province() {}

    public static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    public static LocalDate dateOf(Instant moment) {
        return local(moment).toLocalDate();
    }
}
