package vn.motcua.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.CollectionReminders.Reminder;
import vn.motcua.dossiers.WorkList;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;
import vn.motcua.web.Tone;
import vn.motcua.worklists.Columns.Column;
import vn.motcua.worklists.SavedFilters;

/**
 * What waits for the officer, a queue at a time, soonest due first.
 *
 * @param list the queue shown and what is looked for in it
 * @param saved the officer's own filters
 * @param columns the columns they want to see
 * @param reminders to collect what waits, by dossier; empty but for results
 * @param next cursor of the next page; null on the last one
 * @param later whether this is not the first page
 * @param actions what may be done with rows of this queue at once
 * @param answers whether the officer answers for what an agency settles on the spot
 */
public record WorkPage(
        List<QueueChoice> queues,
        WorkPlace list,
        List<SavedFilters.Saved> saved,
        Set<Column> columns,
        List<WorkList.Row> rows,
        Map<Long, List<Reminder>> reminders,
        @Nullable String next,
        boolean later,
        List<Choice> actions,
        boolean answers,
        Dues dues)
        implements Page {

    private static final int WORTH_A_REMINDER = 7;

    @Override
    public String template() {
        return "desk/work";
    }

    public Queue queue() {
        return list.queue();
    }

    public boolean shows(Column column) {
        return columns.contains(column);
    }

    /** A row as the form for many names it. */
    public String row(WorkList.Row row) {
        return BulkForm.row(row.number(), row.no());
    }

    /** Address of a saved filter. */
    public static String address(SavedFilters.Saved filter) {
        return new WorkPlace(filter.queue(), filter.filter()).address();
    }

    public long overdue() {
        return withTone(Tone.BAD);
    }

    public long dueSoon() {
        return withTone(Tone.WARN);
    }

    /** For how many days a result has waited; results nobody came for in a week are worth a reminder. */
    public DueTag waiting(WorkList.Row row) {
        var days = Duration.between(row.since(), dues.now()).toDays();
        return new DueTag(
                days == 0 ? "Có kết quả hôm nay" : "Chờ nhận %d ngày".formatted(days),
                days >= WORTH_A_REMINDER ? Tone.WARN : Tone.NEUTRAL,
                "");
    }

    /** "đã nhắc 2 lần, gần nhất …"; empty when nobody was reminded. */
    public String reminded(WorkList.Row row) {
        var made = reminders.getOrDefault(row.id(), List.of());
        return made.isEmpty()
                ? ""
                : "đã nhắc %d lần, gần nhất %s"
                        .formatted(
                                made.size(), VietnameseTime.date(made.getLast().at()));
    }

    private long withTone(Tone tone) {
        return rows.stream().filter(row -> due(row).tone() == tone).count();
    }

    /** How much is left of the time between when a row began to wait and when it is due. */
    public DueTag due(WorkList.Row row) {
        return dues.running(row.since(), row.due());
    }

    /** What the due column of this queue means. */
    public String dueLabel() {
        return switch (queue()) {
            case INTAKE -> "Hạn trả lời";
            case STEPS, TEAM -> "Hạn bước này";
            case CONSULTATIONS, ASKED -> "Hạn cho ý kiến";
            case SUPPLEMENT, PAUSED, RETURN -> "Hẹn trả";
        };
    }

    /** Whether the clock of the rows stands still, so that what is left says nothing. */
    public boolean clockStopped() {
        return queue() == Queue.SUPPLEMENT || queue() == Queue.PAUSED || queue() == Queue.RETURN;
    }
}
