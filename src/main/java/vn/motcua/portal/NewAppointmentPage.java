package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.OneStopDesk;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.Slots.Slot;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Booking an hour: first what for and which day, then the hour.
 *
 * @param code of the agency whose desk it is
 * @param sector what for; null until it is chosen
 * @param slots of that day, the full ones too
 */
public record NewAppointmentPage(
        String code,
        OneStopDesk desk,
        List<DeskSector> sectors,
        List<LocalDate> days,
        @Nullable DeskSector sector,
        LocalDate day,
        List<Slot> slots,
        Map<String, String> typed,
        Actor.@Nullable Citizen citizen,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "portal/appointment-new";
    }

    public List<Choice> sectorChoices() {
        return sectors.stream()
                .map(one -> new Choice(String.valueOf(one.id()), one.name()))
                .toList();
    }

    public List<Choice> dayChoices() {
        return days.stream()
                .map(one -> new Choice(one.toString(), VietnameseTime.day(one)))
                .toList();
    }

    public List<Choice> free() {
        return slots.stream()
                .filter(slot -> slot.free() > 0)
                .map(slot -> new Choice(slot.starts().toString(), slot.starts().toString()))
                .toList();
    }

    public String name() {
        return typed.getOrDefault("name", citizen == null ? "" : citizen.name());
    }
}
