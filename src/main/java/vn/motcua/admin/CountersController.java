package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.SlotPlan;
import vn.motcua.bookings.Slots;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The queue of an agency's one-stop desk: its sectors, its counters, and the hours that can be booked. */
@Controller
class CountersController {

    private final Agencies agencies;
    private final AdministrationRights rights;
    private final Counters counters;
    private final Slots slots;

    CountersController(Agencies agencies, AdministrationRights rights, Counters counters, Slots slots) {
        this.agencies = agencies;
        this.rights = rights;
        this.counters = counters;
        this.slots = slots;
    }

    @GetMapping("/admin/agencies/{id}/queue")
    Page show(Actor.Officer by, @PathVariable long id) {
        return page(by, id, Map.of(), Faults.NONE);
    }

    @PostMapping("/admin/agencies/{id}/queue/sectors")
    Page addSector(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        requireDesk(by, id);
        var read = new Typed(typed);
        return done(
                by,
                id,
                typed,
                "Đã thêm lĩnh vực.",
                () -> counters.addSector(by, id, read.text("letter"), read.text("name")));
    }

    @PostMapping("/admin/agencies/{id}/queue/counters")
    Page addCounter(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<Long> sectors) {
        requireDesk(by, id);
        return done(
                by, id, typed, "Đã thêm quầy.", () -> counters.addCounter(by, id, number(typed, "number"), sectors));
    }

    @PostMapping("/admin/agencies/{id}/queue/counters/{counter}")
    Page changeCounter(
            Actor.Officer by,
            @PathVariable long id,
            @PathVariable long counter,
            @RequestParam(defaultValue = "") List<Long> sectors) {
        requireDesk(by, id);
        return done(
                by, id, Map.of(), "Đã đổi lĩnh vực của quầy.", () -> counters.changeSectors(by, id, counter, sectors));
    }

    @PostMapping("/admin/agencies/{id}/queue/slots")
    Page planSlots(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        requireDesk(by, id);
        return done(
                by,
                id,
                typed,
                "Đã đổi lịch hẹn.",
                () -> slots.plan(
                        by,
                        id,
                        new SlotPlan(number(typed, "minutes"), number(typed, "capacity"), number(typed, "daysAhead"))));
    }

    private Page done(Actor.Officer by, long id, Map<String, String> typed, String message, Runnable change) {
        try {
            change.run();
        } catch (InvalidInput input) {
            return page(by, id, typed, Faults.of(input));
        }
        return Page.redirect("/admin/agencies/%d/queue".formatted(id), message);
    }

    private CountersPage page(Actor.Officer by, long id, Map<String, String> typed, Faults faults) {
        requireDesk(by, id);
        return new CountersPage(
                rights.isProvinceAdmin(by),
                agencies.byId(id),
                counters.sectors(id),
                counters.of(id),
                slots.plan(id).orElse(new SlotPlan(30, 0, 14)),
                Map.copyOf(typed),
                faults);
    }

    private void requireDesk(Actor by, long id) {
        rights.requireAgency(by, id);
        if (agencies.deskOf(id).filter(desk -> desk.agency() == id).isEmpty()) {
            throw new NotFound("desk of agency " + id);
        }
    }

    /** What is no number is out of every range, so that the range is told. */
    private static int number(Map<String, String> typed, String field) {
        var text = typed.getOrDefault(field, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
