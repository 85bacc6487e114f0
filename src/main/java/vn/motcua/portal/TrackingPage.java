package vn.motcua.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Tracking.Progress;
import vn.motcua.web.Faults;
import vn.motcua.web.Milestone;
import vn.motcua.web.Milestone.State;
import vn.motcua.web.Page;

/**
 * How far a dossier is, for whoever holds its slip.
 *
 * @param number as typed
 * @param code as typed
 * @param found null while nothing was asked, or nothing was found
 * @param now when the page was made, to tell what is overdue
 */
public record TrackingPage(
        @Nullable String number,
        @Nullable String code,
        Faults faults,
        @Nullable Progress found,
        Instant now) implements Page {

    @Override
    public String template() {
        return "portal/tracking";
    }

    /** Late: the day has passed and there is no result yet. */
    public boolean overdue() {
        return found != null
                && found.due() != null
                && found.finishedAt() == null
                && !found.state().closed()
                && now.isAfter(found.due());
    }

    /** What the applicant has to do now; null when it is for the office to act. */
    public @Nullable String toDo(DossierState state) {
        return switch (state) {
            case AWAITING_SUPPLEMENT ->
                "Cơ quan đang chờ bạn bổ sung giấy tờ theo phiếu yêu cầu. Thời gian chờ không tính vào hạn.";
            case AWAITING_PAYMENT ->
                "Cơ quan đang chờ bạn thực hiện nghĩa vụ tài chính. Thời gian chờ không tính vào hạn.";
            case RESULT_READY -> "Đã có kết quả. Hãy tới nhận theo hình thức bạn đã chọn.";
            case DECLINED -> "Hồ sơ không được tiếp nhận. Lý do ghi trong phiếu từ chối.";
            case SUBMITTED, IN_PROGRESS, SUSPENDED, WITHDRAWN, STOPPED, RETURNED -> null;
        };
    }

    /** The way so far and, unless it ended early, what is still ahead. */
    public List<Milestone> way(Progress progress) {
        var way = new ArrayList<Milestone>();
        var next = State.NOW;
        for (var point : progress.milestones()) {
            if (point.at() != null) {
                way.add(new Milestone(State.DONE, point.label(), VietnameseTime.moment(point.at()), List.of()));
            } else if (!progress.state().closed()) {
                way.add(new Milestone(next, point.label(), null, List.of()));
                next = State.NEXT;
            }
        }
        return way;
    }
}
