package vn.motcua.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.Deadline.Line;

/** Puts added working time behind a limit; pauses that began after the limit itself ended count against the added time. */
final class Additions {

    private final WorkingCalendar calendar;

    Additions(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Deadline to(Deadline limit, List<Addition> additions, List<Pause> pauses) {
        var end = limit.due();
        if (end == null || additions.isEmpty()) {
            return limit;
        }
        var lines = new ArrayList<Line>(
                limit.explanation().subList(0, limit.explanation().size() - 1));
        lines.add(new Line("Hạn theo thời hạn trên", VietnameseTime.moment(end)));
        var due = end;
        for (var addition : additions) {
            due = calendar.plusWorking(due, addition.working());
            lines.add(new Line(addition.why(), "thêm " + VietnameseTime.span(addition.working()) + " làm việc"));
        }
        for (var pause : pauses) {
            if (!pause.from().isBefore(end) && pause.from().isBefore(due)) {
                due = calendar.shifted(due, pause);
                lines.add(Explanation.pausedWorkingTime(calendar, pause));
            }
        }
        return ended(due, lines);
    }

    private static Deadline ended(Instant due, List<Line> lines) {
        lines.add(new Line("Hạn trả", VietnameseTime.moment(due)));
        return new Deadline(due, lines);
    }
}
