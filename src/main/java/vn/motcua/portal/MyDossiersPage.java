package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierSearch.Row;
import vn.motcua.dossiers.DossierState;
import vn.motcua.web.Page;

/**
 * A citizen's drafts and dossiers.
 *
 * @param later whether this is not the first page
 */
public record MyDossiersPage(
        List<FilingDraft> drafts, DossierSearch.Page found, boolean later, WorkingCalendar calendar, Instant now)
        implements Page {

    @Override
    public String template() {
        return "portal/my-dossiers";
    }

    public @Nullable String next() {
        return found.next() == null ? null : "/me/dossiers?after=" + found.next();
    }

    public @Nullable String first() {
        return later ? "/me/dossiers" : null;
    }

    /** The one thing about time that matters now. */
    public String when(Row row) {
        return switch (row.state()) {
            case SUBMITTED -> "Nộp lúc " + VietnameseTime.moment(row.submittedAt()) + ", đang chờ tiếp nhận";
            case IN_PROGRESS -> due(row);
            case AWAITING_SUPPLEMENT -> "Đang chờ bạn bổ sung; thời gian chờ không tính vào hạn";
            case AWAITING_PAYMENT -> "Đang chờ bạn thực hiện nghĩa vụ tài chính";
            case SUSPENDED -> "Tạm dừng; thời gian này không tính vào hạn";
            case RESULT_READY -> "Đã có kết quả, chờ bạn nhận";
            case RETURNED, DECLINED, WITHDRAWN, STOPPED -> "Nộp ngày " + VietnameseTime.date(row.submittedAt());
        };
    }

    public boolean overdue(Row row) {
        return row.state() == DossierState.IN_PROGRESS && row.due() != null && now.isAfter(row.due());
    }

    private String due(Row row) {
        if (row.due() == null) {
            return "Không quy định thời hạn";
        }
        return "Hẹn trả " + VietnameseTime.moment(row.due()) + ", "
                + VietnameseTime.remaining(calendar.workingTime(now, row.due())) + " làm việc";
    }
}
