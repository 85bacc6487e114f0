package vn.motcua.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.ChangeLog.Change;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.Position;
import vn.motcua.web.Page;

/**
 * An officer: positions, credentials, what was changed.
 *
 * @param standIns absences and delegations, given and received, the latest first
 * @param credentialsSince since when the present password holds; null when there is none
 * @param credentialsEdition tells one issue of credentials from the next
 */
public record OfficerPage(
        boolean province,
        Officer officer,
        List<Held> positions,
        @Nullable Instant credentialsSince,
        String credentialsEdition,
        List<StandInLine> standIns,
        List<Change> changes)
        implements Page {

    /** A position with the names of its places; {@code end} leads to its ending, null when it is over or another's. */
    public record Held(
            Position position,
            String agency,
            @Nullable String unit,
            boolean today,
            @Nullable String end) {}

    /** An absence or a delegation in words; {@code end} leads to its ending, null when it is over or another's. */
    public record StandInLine(
            String what,
            String who,
            String days,
            boolean today,
            @Nullable String end) {}

    @Override
    public String template() {
        return "admin/officer";
    }
}
