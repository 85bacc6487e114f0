package vn.motcua.bookings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Keeper of the hours one can book at a desk: inside its opening hours, never on a day off, never in the past. */
@Component
public class Slots {

    private static final Set<Integer> LENGTHS = Set.of(15, 20, 30, 60);
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_DAYS = 60;

    private final JdbcClient jdbc;
    private final DeskHours hours;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    Slots(JdbcClient jdbc, DeskHours hours, AdministrationRights rights, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** A slot with how many more may book it. */
    public record Slot(LocalTime starts, int free) {}

    /** How the desk lets people book; empty when it does not. */
    public Optional<SlotPlan> plan(long desk) {
        return jdbc.sql("select minutes, capacity, days_ahead from bookings.slot_plan where desk = :desk")
                .param("desk", desk)
                .query(SlotPlan.class)
                .optional();
    }

    /** Agencies whose desks let people book. */
    public List<Long> desks() {
        return jdbc.sql("select desk from bookings.slot_plan where capacity > 0")
                .query(Long.class)
                .list();
    }

    /** Changes how people book from now on; what is booked stays. */
    @Transactional
    public void plan(Actor by, long desk, SlotPlan plan) {
        rights.requireAgency(by, desk);
        if (!LENGTHS.contains(plan.minutes())) {
            throw new InvalidInput("minutes", "Mỗi lượt hẹn dài 15, 20, 30 hoặc 60 phút.");
        }
        if (plan.capacity() < 0 || plan.capacity() > MOST_PEOPLE) {
            throw new InvalidInput("capacity", "Số người mỗi lượt từ 0 đến %d.".formatted(MOST_PEOPLE));
        }
        if (plan.daysAhead() < 1 || plan.daysAhead() > MOST_DAYS) {
            throw new InvalidInput("daysAhead", "Cho đặt trước từ 1 đến %d ngày.".formatted(MOST_DAYS));
        }
        jdbc.sql("""
                        insert into bookings.slot_plan (desk, minutes, capacity, days_ahead)
                        values (:desk, :minutes, :capacity, :days)
                        on conflict on constraint slot_plan_pk do update
                            set minutes = excluded.minutes, capacity = excluded.capacity, days_ahead = excluded.days_ahead""")
                .param("desk", desk)
                .param("minutes", plan.minutes())
                .param("capacity", plan.capacity())
                .param("days", plan.daysAhead())
                .update();
        changes.write(
                by,
                ChangeLog.Subject.AGENCY,
                desk,
                "đổi lịch hẹn",
                "%d phút, %d người, trước %d ngày".formatted(plan.minutes(), plan.capacity(), plan.daysAhead()));
    }

    /** Days on which one may book, from today on. */
    public List<LocalDate> days(long desk) {
        var today = Province.dateOf(clock.instant());
        return plan(desk)
                .map(plan -> today.datesUntil(today.plusDays(plan.daysAhead() + 1L))
                        .filter(day -> !hours.on(desk, day).hours().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The slots of a sector on a day that are not over yet, those that are full too. */
    public List<Slot> of(DeskSector sector, LocalDate day) {
        var plan = plan(sector.desk()).orElse(null);
        if (plan == null || !days(sector.desk()).contains(day)) {
            return List.of();
        }
        var taken = taken(sector, day);
        var now = Province.local(clock.instant());
        return starts(sector.desk(), day, plan).stream()
                .filter(starts -> day.atTime(starts).isAfter(now))
                .map(starts -> new Slot(starts, Math.max(0, plan.capacity() - taken.getOrDefault(starts, 0))))
                .toList();
    }

    /** Takes one place, inside the transaction of whoever books; {@link InvalidInput} when none is left. */
    void take(DeskSector sector, LocalDate day, LocalTime starts) {
        var plan = plan(sector.desk()).orElseThrow(() -> full());
        if (of(sector, day).stream().noneMatch(slot -> slot.starts().equals(starts)) || plan.capacity() == 0) {
            throw full();
        }
        var taken = jdbc.sql("""
                        insert into bookings.slot as slot (desk, sector, day, starts, taken, capacity)
                        values (:desk, :sector, :day, :starts, 1, :capacity)
                        on conflict on constraint slot_pk do update
                            set taken = slot.taken + 1, capacity = greatest(excluded.capacity, slot.taken + 1)
                            where slot.taken < excluded.capacity""")
                .param("desk", sector.desk())
                .param("sector", sector.id())
                .param("day", day)
                .param("starts", starts)
                .param("capacity", plan.capacity())
                .update();
        if (taken == 0) {
            throw full();
        }
    }

    /** Gives a place back. */
    void release(Appointment appointment) {
        jdbc.sql("""
                        update bookings.slot set taken = taken - 1
                        where sector = :sector and day = :day and starts = :starts""")
                .param("sector", appointment.sector().id())
                .param("day", appointment.day())
                .param("starts", appointment.starts())
                .update();
    }

    private static InvalidInput full() {
        return new InvalidInput("starts", "Giờ này vừa hết chỗ. Chọn giờ khác.");
    }

    private List<LocalTime> starts(long desk, LocalDate day, SlotPlan plan) {
        var starts = new ArrayList<LocalTime>();
        for (var span : hours.on(desk, day).hours().spans()) {
            var last = span.closes().toSecondOfDay() / 60 - plan.minutes();
            for (var minute = span.opens().toSecondOfDay() / 60; minute <= last; minute += plan.minutes()) {
                starts.add(LocalTime.ofSecondOfDay(minute * 60L));
            }
        }
        return starts;
    }

    private Map<LocalTime, Integer> taken(DeskSector sector, LocalDate day) {
        var taken = new HashMap<LocalTime, Integer>();
        jdbc.sql("select starts, taken from bookings.slot where sector = :sector and day = :day")
                .param("sector", sector.id())
                .param("day", day)
                .query(row -> {
                    taken.put(row.getObject("starts", LocalTime.class), row.getInt("taken"));
                });
        return taken;
    }
}
