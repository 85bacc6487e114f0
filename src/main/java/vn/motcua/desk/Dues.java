package vn.motcua.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.web.Tone;

/** Tells due times against one moment, in the working time of the agency that has to keep them. */
public record Dues(Calendars calendars, Instant now) {

    /** The last part of the time allowed in which something is told as due soon: a fifth. */
    private static final int LAST_PART = 5;

    /** Where it is not told since when the time runs. */
    private static final Duration SOON = Duration.ofHours(8);

    /** By the province's calendar, for lists over many agencies. */
    public DueTag tag(@Nullable Instant due) {
        return tag(due, null);
    }

    public DueTag tag(@Nullable Instant due, @Nullable Long agency) {
        return tag(due, agency, left -> left.compareTo(SOON) < 0);
    }

    /** Of something that runs since a moment: due soon in the last fifth of its time. */
    public DueTag running(Instant since, @Nullable Instant due) {
        return tag(
                due,
                null,
                left -> due != null
                        && left.multipliedBy(LAST_PART)
                                        .compareTo(calendars.forAgency(null).workingTime(since, due))
                                <= 0);
    }

    private DueTag tag(@Nullable Instant due, @Nullable Long agency, Predicate<Duration> soon) {
        if (due == null) {
            return new DueTag("Không có hạn", Tone.NEUTRAL, "");
        }
        var moment = VietnameseTime.moment(due);
        var left = calendars.forAgency(agency).workingTime(now, due);
        if (due.isBefore(now)) {
            return new DueTag(left.isZero() ? "Vừa quá hạn" : "Quá " + VietnameseTime.span(left), Tone.BAD, moment);
        }
        return new DueTag("Còn " + VietnameseTime.span(left), soon.test(left) ? Tone.WARN : Tone.NEUTRAL, moment);
    }

    /** How something that has ended kept its due time. */
    public DueTag kept(Instant due, Instant ended) {
        return ended.isAfter(due)
                ? new DueTag("Quá hạn", Tone.BAD, VietnameseTime.moment(due))
                : new DueTag("Đúng hạn", Tone.GOOD, VietnameseTime.moment(due));
    }
}
