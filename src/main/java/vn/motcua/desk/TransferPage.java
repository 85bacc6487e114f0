package vn.motcua.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Transfers;
import vn.motcua.web.Page;

/** How an officer's desks keep the rule of handing dossiers on. */
public record TransferPage(Transfers.Keeping keeping) implements Page {

    @Override
    public String template() {
        return "desk/transfers";
    }

    public int inTime() {
        return keeping.owed() - keeping.late();
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "chưa chuyển" : VietnameseTime.moment(at);
    }
}
