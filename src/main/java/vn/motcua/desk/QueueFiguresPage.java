package vn.motcua.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.bookings.QueueFigures;
import vn.motcua.bookings.QueueFigures.Line;
import vn.motcua.bookings.QueueFigures.Stay;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Waiting and serving times of a period, both days inclusive. */
public record QueueFiguresPage(LocalDate from, LocalDate to, List<Stay> stays, Faults faults) implements Page {

    private static final int SHOWN = 100;

    @Override
    public String template() {
        return "desk/queue-figures";
    }

    public List<Line> byCounter() {
        return QueueFigures.lines(stays, stay -> "Quầy " + stay.counter());
    }

    public List<Line> byOfficer() {
        return QueueFigures.lines(stays, Stay::officerName);
    }

    public List<Stay> shown() {
        return stays.stream().limit(SHOWN).toList();
    }

    public String export() {
        return "/desk/queue/figures.csv?from=" + Link.query(VietnameseTime.date(from)) + "&to="
                + Link.query(VietnameseTime.date(to));
    }

    /** "4 phút 05 giây"; a dash where there is nothing to say. */
    public static String time(@Nullable Duration time) {
        return time == null ? "–" : "%d phút %02d giây".formatted(time.toMinutes(), time.toSecondsPart());
    }

    public static String outcome(Stay stay) {
        return switch (stay.outcome()) {
            case "FINISHED" -> "xong";
            case "SKIPPED" -> "vắng";
            case "TRANSFERRED" -> "chuyển";
            case null, default -> "đang phục vụ";
        };
    }
}
