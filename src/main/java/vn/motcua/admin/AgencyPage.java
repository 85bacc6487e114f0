package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.ChangeLog.Change;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.agencies.Position;
import vn.motcua.agencies.Unit;
import vn.motcua.web.Page;

/**
 * An agency with all that is in it.
 *
 * @param desk where people hand in; perhaps another agency's, null when there is none at all
 * @param successors who took over from it
 */
public record AgencyPage(
        boolean province,
        Agency agency,
        boolean existing,
        @Nullable Agency parent,
        List<Agency> successors,
        List<Unit> units,
        @Nullable OneStopDesk desk,
        List<Holder> holders,
        List<Change> changes)
        implements Page {

    /** Who holds which position here today. */
    public record Holder(
            Officer officer, Position position, @Nullable String unit) {}

    @Override
    public String template() {
        return "admin/agency";
    }

    public boolean ownDesk() {
        return desk != null && desk.agency() == agency.id();
    }
}
