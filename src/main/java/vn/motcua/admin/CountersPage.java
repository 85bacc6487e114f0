package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.agencies.Agency;
import vn.motcua.bookings.Counter;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.SlotPlan;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * The queue of a desk as its administrator sets it up.
 *
 * @param province whether a province administrator reads it
 * @param typed what was typed into the form that was refused
 */
public record CountersPage(
        boolean province,
        Agency agency,
        List<DeskSector> sectors,
        List<Counter> counters,
        SlotPlan plan,
        Map<String, String> typed,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "admin/counters";
    }

    public List<Choice> lengths() {
        return Stream.of("15", "20", "30", "60")
                .map(minutes -> new Choice(minutes, minutes + " phút"))
                .toList();
    }

    public String or(String field, Object kept) {
        return typed.getOrDefault(field, String.valueOf(kept));
    }
}
