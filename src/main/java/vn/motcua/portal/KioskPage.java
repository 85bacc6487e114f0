package vn.motcua.portal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.WaitingList.Place;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * The kiosk of a desk.
 *
 * @param code of the agency whose desk it is
 * @param desk its name
 * @param closed why no numbers are given out now; null while they are
 * @param priority as chosen so far
 */
public record KioskPage(
        String code,
        String desk,
        List<Line> lines,
        @Nullable String closed,
        Priority priority,
        Faults faults) implements Page {

    /** A sector with where somebody who takes a number now would stand. */
    public record Line(DeskSector sector, Place place) {

        public String waiting() {
            var people = place.ahead() == 0 ? "Không ai chờ" : place.ahead() + " người đang chờ";
            return place.minutes() == null ? people : people + ", khoảng " + place.minutes() + " phút";
        }
    }

    @Override
    public String template() {
        return "portal/kiosk";
    }

    public List<Choice> priorities() {
        return Stream.of(Priority.values())
                .map(one -> new Choice(one.name(), one.label()))
                .toList();
    }
}
