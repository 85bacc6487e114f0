package vn.motcua.bookings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayHours;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;

/** When a desk is open to people: its agency's calendar, extra openings included. */
@Component
public class DeskHours {

    private static final Duration HALL_OPENS_BEFORE = Duration.ofHours(1);

    private final Calendars calendars;

    DeskHours(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The opening hours of one day. */
    public record Day(LocalDate day, DayHours hours) {

        /** Whether nobody is called any more on this day, or not at all. */
        public boolean over(Instant now) {
            return hours.isEmpty() || !Province.local(now).toLocalTime().isBefore(hours.closes());
        }

        /** Whether the hall is still shut: more than an hour before the desk opens. */
        public boolean tooEarly(Instant now) {
            return !hours.isEmpty()
                    && Province.local(now).toLocalTime().toSecondOfDay()
                            < hours.opens().toSecondOfDay() - HALL_OPENS_BEFORE.toSeconds();
        }

        /** In words for who came at another time. */
        public String whenOpen(Instant now) {
            if (hours.isEmpty()) {
                return "Hôm nay, %s, Bộ phận Một cửa không làm việc.".formatted(VietnameseTime.day(day));
            }
            return (tooEarly(now)
                            ? "Chưa đến giờ lấy số, Bộ phận Một cửa hôm nay làm việc %s."
                            : "Bộ phận Một cửa hôm nay đã hết giờ nhận (làm việc %s).")
                    .formatted(hours);
        }
    }

    public Day on(long desk, LocalDate day) {
        return new Day(day, calendars.forAgency(desk).openingHours(day));
    }
}
