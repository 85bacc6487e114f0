package vn.motcua.portal;

import java.time.Duration;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Everything that was answered, with the way to change it, before it is filed.
 *
 * @param open what is still missing or wrong
 * @param tried whether the person has asked to file it so
 */
public record DraftCheckPage(
        FilingDraft draft, FilingSummary summary, Faults open, boolean tried, WorkingCalendar calendar)
        implements Page {

    private static final Duration ANSWER_WITHIN = Duration.ofHours(8);

    @Override
    public String template() {
        return "portal/draft-check";
    }

    @Override
    public Faults faults() {
        return tried ? open : Faults.NONE;
    }

    public FilingStep step() {
        return draft.steps().getLast();
    }

    /** Until when the desk answers if it is filed now: 8 working hours. */
    public String answeredBy() {
        return VietnameseTime.moment(calendar.plusWorking(draft.now(), ANSWER_WITHIN));
    }
}
