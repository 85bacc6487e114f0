package vn.motcua.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.bookings.Counter;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.Ticket;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * An officer's counter: who is there, who is next, who missed their call.
 *
 * @param desk the agency whose desk it is; null for an officer of no one-stop desk
 * @param seat the counter chosen for today; null until one is
 * @param current the ticket called or served at it
 * @param dossiers received for that ticket, by number
 * @param waiting in the order in which they will be called
 */
public record QueuePage(
        @Nullable Agency desk,
        @Nullable Counter seat,
        List<Counter> counters,
        List<DeskSector> sectors,
        @Nullable Ticket current,
        List<String> dossiers,
        List<Ticket> waiting,
        List<Ticket> noShows,
        Instant now,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/queue";
    }

    public List<Choice> seats() {
        return counters.stream()
                .map(counter -> new Choice(
                        String.valueOf(counter.id()),
                        "Quầy %d: %s%s"
                                .formatted(
                                        counter.number(),
                                        served(counter),
                                        counter.officer() == null ? "" : " (đang có " + counter.officer() + ")")))
                .toList();
    }

    /** Where the current ticket may go: a whole sector, or one counter of it. */
    public List<Choice> elsewhere() {
        return Stream.concat(
                        sectors.stream()
                                .map(sector -> new Choice(sector.id() + ".", sector.letter() + ": " + sector.name())),
                        counters.stream()
                                .filter(counter -> seat == null || counter.desk() == seat.desk())
                                .filter(counter -> seat == null || counter.id() != seat.id())
                                .flatMap(counter -> counter.sectors().stream()
                                        .map(sector -> new Choice(
                                                sector.id() + "." + counter.id(),
                                                "Quầy %d: %s".formatted(counter.number(), sector.name())))))
                .toList();
    }

    public static String served(Counter counter) {
        return String.join(
                ", ", counter.sectors().stream().map(DeskSector::name).toList());
    }

    /** Minutes since a place counts, as people say them. */
    public String waited(Ticket ticket) {
        return VietnameseTime.span(Duration.between(ticket.since(), now));
    }

    /** Why a ticket goes before others; null for most. */
    public @Nullable String favour(Ticket ticket) {
        if (ticket.priority() != Priority.NONE) {
            return ticket.priority().label();
        }
        return ticket.appointmentAt() == null ? null : "Hẹn " + VietnameseTime.time(ticket.appointmentAt());
    }
}
