package vn.motcua.portal;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.Slots;
import vn.motcua.web.Page;

/** One-stop desks with a queue: where one can book an hour, and see who is called now. */
@Controller
class DesksController {

    private final Agencies agencies;
    private final Counters counters;
    private final Slots slots;

    DesksController(Agencies agencies, Counters counters, Slots slots) {
        this.agencies = agencies;
        this.counters = counters;
        this.slots = slots;
    }

    @GetMapping("/desks")
    Page list() {
        var bookable = slots.desks();
        return new DesksPage(counters.desks().stream()
                .flatMap(id -> agencies.deskOf(id).stream()
                        .map(desk -> new DesksPage.Row(agencies.byId(id).code(), desk, bookable.contains(id))))
                .sorted(Comparator.comparing(DesksPage.Row::code))
                .toList());
    }
}
