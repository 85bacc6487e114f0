package vn.motcua.bookings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counter (quầy) of a desk.
 *
 * @param number as its sign shows it, 1 to 99
 * @param sectors what it serves, by letter
 * @param officer who sits there today; null for nobody
 */
public record Counter(
        long id,
        long desk,
        int number,
        List<DeskSector> sectors,
        @Nullable String officer) {

    public boolean serves(long sector) {
        return sectors.stream().anyMatch(one -> one.id() == sector);
    }
}
