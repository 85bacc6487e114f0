package vn.motcua.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.bookings.Ticket;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.web.Page;

/**
 * After the counter: the number in large type, what to print and hand out, and the next person.
 *
 * @param fees taken before the slip is printed, so that it says they were
 * @param ticket whoever is at the officer's counter; null when nobody was called
 */
public record HandedOutPage(
        DossierView view, FeeSheet fees, @Nullable Ticket ticket) implements Page {

    @Override
    public String template() {
        return "desk/handed-out";
    }

    public String title() {
        return switch (view.state()) {
            case AWAITING_SUPPLEMENT -> "Đã lập phiếu hướng dẫn bổ sung";
            case DECLINED -> "Đã từ chối tiếp nhận";
            default -> "Đã tiếp nhận hồ sơ";
        };
    }

    public boolean received() {
        return view.times().received() != null;
    }

    /** The paper the person takes home: the latest one issued. */
    public @Nullable LetterView letter() {
        return view.letters().isEmpty() ? null : view.letters().getLast();
    }

    /** The name of that paper as it stands within a sentence; empty when there is none. */
    public String letterName() {
        var letter = letter();
        var label = letter == null ? "" : letter.kind().label();
        return label.isEmpty() ? "" : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    public @Nullable String due() {
        return view.times().due() == null
                ? null
                : VietnameseTime.moment(view.times().due());
    }

    public String path(String below) {
        return "/desk/dossiers/" + view.number() + below;
    }
}
