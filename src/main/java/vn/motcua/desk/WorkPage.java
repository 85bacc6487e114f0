package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.WorkList;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.web.Page;
import vn.motcua.web.Tone;

/**
 * What waits for the officer, a queue at a time, soonest due first.
 *
 * @param next cursor of the next page; null on the last one
 * @param later whether this is not the first page
 */
public record WorkPage(
        List<QueueChoice> queues,
        Queue queue,
        List<WorkList.Row> rows,
        @Nullable String next,
        boolean later,
        Dues dues) implements Page {

    @Override
    public String template() {
        return "desk/work";
    }

    public long overdue() {
        return withTone(Tone.BAD);
    }

    public long dueSoon() {
        return withTone(Tone.WARN);
    }

    private long withTone(Tone tone) {
        return rows.stream().filter(row -> dues.tag(row.due()).tone() == tone).count();
    }

    /** What the due column of this queue means. */
    public String dueLabel() {
        return switch (queue) {
            case INTAKE -> "Hạn trả lời";
            case STEPS -> "Hạn bước này";
            case CONSULTATIONS -> "Hạn cho ý kiến";
            case SUPPLEMENT, PAUSED, RETURN -> "Hẹn trả";
        };
    }

    /** Whether the clock of the rows stands still, so that what is left says nothing. */
    public boolean clockStopped() {
        return queue == Queue.SUPPLEMENT || queue == Queue.PAUSED || queue == Queue.RETURN;
    }
}
