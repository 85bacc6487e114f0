package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.CallNext;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.FinishTicket;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.ServeTicket;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.bookings.SlotPlan;
import vn.motcua.bookings.Slots;
import vn.motcua.bookings.TakeTicket;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/**
 * The queue at the desk of phường Quy Nhơn: four sectors, three counters, hours to book, and a morning's tickets by the real
 * actions.
 */
@Component
@Order(50)
@ConditionalOnBooleanProperty("motcua.sample")
class SampleQueue implements SamplePart {

    private static final Actor BY = new Actor.Machine("Tỉnh mẫu");
    private static final Duration MORNING = Duration.ofMinutes(90);
    private static final int SERVED = 12;

    /** Who came, in turn to the first two sectors. */
    private static final List<Priority> PEOPLE = List.of(
            Priority.NONE,
            Priority.NONE,
            Priority.ELDERLY,
            Priority.NONE,
            Priority.NONE,
            Priority.PREGNANT,
            Priority.NONE,
            Priority.NONE,
            Priority.NONE,
            Priority.ELDERLY,
            Priority.NONE,
            Priority.NONE,
            Priority.NONE,
            Priority.DISABLED,
            Priority.NONE,
            Priority.NONE,
            Priority.NONE,
            Priority.ELDERLY);

    private final Agencies agencies;
    private final Counters counters;
    private final Slots slots;
    private final TakeTicket take;
    private final SitAtCounter sit;
    private final CallNext call;
    private final ServeTicket serve;
    private final FinishTicket finish;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleQueue(
            Agencies agencies,
            Counters counters,
            Slots slots,
            TakeTicket take,
            SitAtCounter sit,
            CallNext call,
            ServeTicket serve,
            FinishTicket finish,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.counters = counters;
        this.slots = slots;
        this.take = take;
        this.sit = sit;
        this.call = call;
        this.serve = serve;
        this.finish = finish;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean loaded() {
        return !counters.none();
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> {
            var desk = agencies.byCode("H21.180").orElseThrow().id();
            var sectors = sectors(desk);
            var ids = sectors.stream().map(DeskSector::id).toList();
            counters.addCounter(BY, desk, 1, ids.subList(0, 2));
            counters.addCounter(BY, desk, 2, ids.subList(1, 4));
            var third = counters.addCounter(BY, desk, 3, ids);
            slots.plan(BY, desk, new SlotPlan(30, 3, 14));
            play(desk, ids, third.id());
        });
    }

    private List<DeskSector> sectors(long desk) {
        return List.of(
                counters.addSector(BY, desk, "A", "Chứng thực"),
                counters.addSector(BY, desk, "B", "Hộ tịch"),
                counters.addSector(BY, desk, "C", "Đất đai, xây dựng"),
                counters.addSector(BY, desk, "D", "Nhận kết quả và việc khác"));
    }

    /** Squeezed into what has passed of the day, so that a sample begun at night has tickets of today too. */
    private void play(long desk, List<Long> sectors, long counter) {
        var now = clock.instant();
        var midnight = Province.dateOf(now).atStartOfDay(Province.ZONE).toInstant();
        var passed = Duration.between(midnight, now);
        var begin = now.minus(passed.compareTo(MORNING) < 0 ? passed : MORNING);
        var step = Duration.between(begin, now).dividedBy(PEOPLE.size() + SERVED + 1L);
        for (var i = 0; i < PEOPLE.size(); i++) {
            var person = i;
            TimeTravel.at(begin.plus(step.multipliedBy(i)))
                    .run(() -> take.take(BY, desk, sectors.get(person % 2), PEOPLE.get(person), RequestKey.random()));
        }
        var officer = agencies.officerByUsername("son.qn").orElseThrow();
        var son = new Actor.Officer(officer.id(), officer.name());
        TimeTravel.at(begin).run(() -> sit.sit(son, desk, counter));
        for (var i = 0; i < SERVED; i++) {
            serveOne(son, begin.plus(step.multipliedBy(PEOPLE.size() + i)), step);
        }
    }

    private void serveOne(Actor.Officer officer, Instant from, Duration step) {
        var ticket = TimeTravel.at(from)
                .call(() -> call.callNext(officer, RequestKey.random()).orElseThrow());
        TimeTravel.at(from.plus(step.dividedBy(10))).run(() -> serve.serve(officer, ticket.id(), RequestKey.random()));
        TimeTravel.at(from.plus(step.multipliedBy(9).dividedBy(10)))
                .run(() -> finish.finish(officer, ticket.id(), RequestKey.random()));
    }
}
