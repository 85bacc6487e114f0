package vn.motcua.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChanged;
import vn.motcua.calendar.CalendarEffect;
import vn.motcua.calendar.Calendars;

/** Says before the calendar is changed how many running dossiers would get other due times, and which way. */
@Component
class RecountPreview implements CalendarEffect.Hook {

    /** Nobody needs to know more exactly, and the change waits while they are looked at. */
    static final int COUNTED_UP_TO = 1000;

    private final DueRecounts recounts;
    private final Recount recount;
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Clock clock;

    RecountPreview(DueRecounts recounts, Recount recount, Dossiers dossiers, Deadlines deadlines, Clock clock) {
        this.recounts = recounts;
        this.recount = recount;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private static final class Count {
        private int later;
        private int earlier;
        private int kept;
        private int intake;
        private int shares;
    }

    @Override
    public List<String> affectedBy(CalendarChanged change, Calendars changed) {
        var touched = recounts.touched(change, COUNTED_UP_TO + 1);
        var now = clock.instant();
        var wouldBe = deadlines.by(changed);
        var count = new Count();
        touched.stream()
                .limit(COUNTED_UP_TO)
                .map(one -> dossiers.find(one.number()))
                .filter(Dossier.Clocked.class::isInstance)
                .map(Dossier.Clocked.class::cast)
                .forEach(dossier -> recount.of(dossier, wouldBe, now).ifPresent(found -> add(count, dossier, found)));
        return lines(count, touched.size() > COUNTED_UP_TO);
    }

    private static void add(Count count, Dossier.Clocked dossier, Recount.Recounted found) {
        var old = dossier.facts().due();
        var due = found.due();
        if (dossier instanceof Dossier.Submitted) {
            count.intake++;
        } else if (found.kept() != null) {
            count.kept++;
        } else if (old == null || due == null || due.equals(old)) {
            count.shares++;
        } else if (due.isAfter(old)) {
            count.later++;
        } else {
            count.earlier++;
        }
    }

    private static List<String> lines(Count count, boolean more) {
        var lines = new ArrayList<String>();
        line(lines, count.later, "%d hồ sơ đang giải quyết có hạn trả lùi lại");
        line(lines, count.earlier, "%d hồ sơ đang giải quyết có hạn trả sớm hơn");
        line(lines, count.kept, "%d hồ sơ giữ nguyên hạn đã hẹn, vì hạn tính lại đã qua");
        line(lines, count.shares, "%d hồ sơ giữ hạn trả, chỉ đổi hạn của bước đang xử lý");
        line(lines, count.intake, "%d hồ sơ chờ tiếp nhận trực tuyến đổi hạn trả lời");
        if (more) {
            lines.add("Mới xem %d hồ sơ đầu; còn hồ sơ khác có thể đổi hạn".formatted(COUNTED_UP_TO));
        }
        return lines;
    }

    private static void line(List<String> lines, int number, String words) {
        if (number > 0) {
            lines.add(words.formatted(number));
        }
    }
}
