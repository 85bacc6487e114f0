package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.Decision;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Readers.Reading;
import vn.motcua.payments.Receipt;
import vn.motcua.web.Milestone;
import vn.motcua.web.Page;
import vn.motcua.web.Tone;

/**
 * A dossier as its owner follows it.
 *
 * @param agency who decides it, with whoever took over where that agency has ended
 * @param receipts for what was paid at the desk
 */
public record MyDossierPage(
        OwnDossier dossier,
        String agency,
        List<Reading> readings,
        List<Receipt> receipts,
        WorkingCalendar calendar,
        Instant now)
        implements Page {

    @Override
    public String template() {
        return "portal/my-dossier";
    }

    public String path() {
        return "/dossiers/" + dossier.number();
    }

    public Tone tone() {
        return States.tone(dossier.state());
    }

    /** Whether the promised time still runs. */
    public boolean running() {
        return dossier.state() == DossierState.IN_PROGRESS && dossier.times().due() != null;
    }

    public boolean overdue() {
        var due = dossier.times().due();
        return running() && due != null && now.isAfter(due);
    }

    /** "còn 6 ngày 3 giờ làm việc". */
    public String remaining() {
        var due = dossier.times().due();
        return due == null ? "" : VietnameseTime.remaining(calendar.workingTime(now, due)) + " làm việc";
    }

    /** The first date promised, where the agency gave another one; null where it did not. */
    public @Nullable String promisedBefore() {
        var first = dossier.times().firstDue();
        var extended = dossier.timeline().stream().anyMatch(happening -> happening.type() == EventType.EXTENDED);
        return extended && first != null ? VietnameseTime.moment(first) : null;
    }

    /** Whether the clock stands still, so that the promised time will move on. */
    public boolean stopped() {
        return dossier.times().clockStopped() != null && dossier.times().received() != null;
    }

    /** What the explanation below answers; while the clock stands still the day moves on with every day. */
    public String why() {
        var due = dossier.deadline().due();
        if (due == null) {
            return "Thời hạn";
        }
        return stopped()
                ? "Hạn sẽ là ngày nào, nếu tiếp tục ngay bây giờ?"
                : "Vì sao hạn là " + VietnameseTime.date(due) + "?";
    }

    public boolean withdrawable() {
        return dossier.may(Offer.WITHDRAW);
    }

    /** Why it ended without a result; null otherwise. */
    public @Nullable String endedBecause() {
        return switch (dossier.state()) {
            case DECLINED, WITHDRAWN, STOPPED -> dossier.timeline().getLast().said();
            default -> null;
        };
    }

    /** Why it was refused on the merits; null when it was not. */
    public @Nullable String refusedBecause() {
        return dossier.decision() == Decision.REFUSED
                ? history().stream()
                        .filter(happening -> happening.type() == EventType.REFUSED)
                        .findFirst()
                        .map(OwnDossier.Happening::said)
                        .orElse("")
                : null;
    }

    /** The papers that were handed in; what the desk noted as missing is not among them. */
    public List<OwnDossier.HandedIn> papers() {
        return dossier.filed().papers().stream()
                .filter(paper -> paper.form() != Paper.Form.NONE)
                .toList();
    }

    public List<Milestone> way() {
        return new DossierWay(dossier, calendar, now).milestones();
    }

    /** The latest first: what one looks for is on top. */
    public List<OwnDossier.Happening> history() {
        return dossier.timeline().reversed();
    }
}
