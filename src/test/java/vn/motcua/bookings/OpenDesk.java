package vn.motcua.bookings;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.AgencyHours;
import vn.motcua.calendar.DayHours;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** A desk that is open now, whenever the tests run, with sectors and counters of a test's own. */
@TestComponent
public class OpenDesk {

    public static final String QUY_NHON = "H21.180";

    private static final Actor SETUP = new Actor.Machine("Chuẩn bị");

    private final Agencies agencies;
    private final AgencyHours hours;
    private final DeskHours deskHours;
    private final Counters counters;
    private final TakeTicket take;
    private final Clock clock;

    OpenDesk(
            Agencies agencies,
            AgencyHours hours,
            DeskHours deskHours,
            Counters counters,
            TakeTicket take,
            Clock clock) {
        this.agencies = agencies;
        this.hours = hours;
        this.deskHours = deskHours;
        this.counters = counters;
        this.take = take;
        this.clock = clock;
    }

    /** Keeps the desk of phường Quy Nhơn open all day. */
    public void open() {
        var desk = desk(QUY_NHON);
        var today = Province.dateOf(clock.instant());
        var late = clock.instant().plusSeconds(600);
        var hall = deskHours.on(desk, today);
        if (hall.over(late) || hall.tooEarly(clock.instant())) {
            hours.addSpecialDay(
                    new SpecialDay(
                            desk, today, SpecialDay.Kind.EXTRA_OPENING, DayHours.parse("00:00–23:59"), "kiểm thử"),
                    SETUP);
        }
    }

    /** A counter that serves one new sector only. */
    public Counter counter(String agency, String letter, int number) {
        var sector = counters.addSector(SETUP, desk(agency), letter, "Lĩnh vực " + letter);
        return counters.addCounter(SETUP, sector.desk(), number, List.of(sector.id()));
    }

    public Ticket take(Counter counter, Priority priority) {
        return take.take(SETUP, counter.desk(), counter.sectors().getFirst().id(), priority, RequestKey.random());
    }

    private long desk(String agency) {
        return agencies.byCode(agency).orElseThrow().id();
    }
}
