package vn.motcua.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** The queue of the provincial centre: who is called where, and what two officers at once cannot spoil. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.apart=true"})
@Import(OpenDesk.class)
class QueueTest {

    private static final Actor KIOSK = new Actor.Machine("Máy lấy số");

    @Autowired
    Agencies agencies;

    @Autowired
    Counters counters;

    @Autowired
    TakeTicket take;

    @Autowired
    SitAtCounter sit;

    @Autowired
    CallNext call;

    @Autowired
    RecallTicket recall;

    @Autowired
    ServeTicket serve;

    @Autowired
    SkipTicket skip;

    @Autowired
    ReviveTicket revive;

    @Autowired
    TransferTicket transfer;

    @Autowired
    FinishTicket finish;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcClient jdbc;

    private long desk;
    private DeskSector land;

    /** Each test has sectors and counters to itself; whoever was still at one has gone home. */
    @BeforeEach
    void newSectors() {
        desk = agencies.byCode("H21.TT").orElseThrow().id();
        officers(6)
                .forEach(officer ->
                        sit.current(officer).ifPresent(open -> finish.finish(officer, open.id(), RequestKey.random())));
        land = newSector("Đất đai");
    }

    @Test
    void numbersRunUnderEachLetterWithoutAGap() throws Exception {
        var firms = newSector("Doanh nghiệp");
        var taken = together(20, () -> take(land, Priority.NONE));

        assertThat(taken).extracting(Ticket::number).containsExactlyInAnyOrder(numbers(20));
        assertThat(take(firms, Priority.NONE).code()).isEqualTo(firms.letter() + "001");
    }

    @Test
    void manyOfficersAtOnceNeverGetTheSameTicket() throws Exception {
        var officers = officers(6);
        for (var officer : officers) {
            sit.sit(officer, desk, counter(land).id());
        }
        for (var i = 0; i < 60; i++) {
            take(land, i % 4 == 0 ? Priority.ELDERLY : Priority.NONE);
        }
        var called = new ArrayList<Ticket>();
        try (var pool = Executors.newFixedThreadPool(officers.size())) {
            var runs = officers.stream()
                    .map(officer -> (Callable<List<Ticket>>) () -> callAndServe(officer, 10))
                    .toList();
            for (var run : pool.invokeAll(runs)) {
                called.addAll(run.get());
            }
        }

        assertThat(called).extracting(Ticket::id).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aDoubleClickCallsOnce() throws Exception {
        var an = seated(land);
        take(land, Priority.NONE);
        take(land, Priority.NONE);
        var key = RequestKey.random();

        var called = together(4, () -> call.callNext(an, key).orElseThrow().id());

        assertThat(called).containsOnly(called.getFirst());
        assertThat(tickets.today(desk, TicketState.WAITING))
                .filteredOn(ticket -> ticket.sector().equals(land))
                .hasSize(1);
        assertThatThrownBy(() -> call.callNext(an, RequestKey.random()))
                .as("another click, while the first person is on the way")
                .isInstanceOf(TicketMoved.class);
    }

    @Test
    void priorityIsCalledFirstAndThenWhoWaitedLongest() {
        var an = seated(land);
        var first = take(land, Priority.NONE);
        take(land, Priority.NONE);
        var old = take(land, Priority.ELDERLY);
        take(land, Priority.DISABLED);

        assertThat(callAndServe(an, 2)).extracting(Ticket::id).containsExactly(old.id(), first.id());
    }

    @Test
    void nobodyIsCalledToACounterThatDoesNotServeThem() {
        var firms = newSector("Doanh nghiệp");
        var an = seated(firms);
        take(land, Priority.ELDERLY);

        assertThat(call.callNext(an, RequestKey.random())).isEmpty();
    }

    @Test
    void whoMissedTheirCallIsRevivedOnce() {
        var an = seated(land);
        var ticket = take(land, Priority.NONE);
        call.callNext(an, RequestKey.random());
        skip.skip(an, ticket.id(), RequestKey.random());
        assertThat(revive.revive(an, ticket.id(), RequestKey.random()).state()).isEqualTo(TicketState.WAITING);

        assertThat(call.callNext(an, RequestKey.random())).map(Ticket::id).contains(ticket.id());
        skip.skip(an, ticket.id(), RequestKey.random());

        assertThatThrownBy(() -> revive.revive(an, ticket.id(), RequestKey.random()))
                .isInstanceOf(TicketMoved.class)
                .hasMessageContaining("số mới");
    }

    @Test
    void aTransferKeepsNumberAndPlace() {
        var firms = newSector("Doanh nghiệp");
        var an = seated(land);
        var early = take(land, Priority.NONE);
        var atFirms = take(firms, Priority.NONE);
        call.callNext(an, RequestKey.random());
        var moved = transfer.transfer(an, early.id(), firms.id(), null, RequestKey.random());
        assertThat(moved.code()).isEqualTo(early.code());
        assertThat(moved.state()).isEqualTo(TicketState.TRANSFERRED);

        var other = seated(firms, 1);

        assertThat(callAndServe(other, 2)).extracting(Ticket::id).containsExactly(early.id(), atFirms.id());
    }

    @Test
    void aTransferToOneCounterIsCalledThereOnly() {
        var firms = newSector("Doanh nghiệp");
        var an = seated(land);
        var ticket = take(land, Priority.NONE);
        call.callNext(an, RequestKey.random());
        var other = officers(2).getLast();
        var there = sit.sit(other, desk, counter(firms).id());
        transfer.transfer(an, ticket.id(), firms.id(), there.id(), RequestKey.random());

        assertThat(call.callNext(seated(firms, 2), RequestKey.random())).isEmpty();
        assertThat(call.callNext(other, RequestKey.random())).map(Ticket::id).contains(ticket.id());
        assertThatThrownBy(() -> transfer.transfer(other, ticket.id(), land.id(), there.id(), RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherDesksOfficerFindsNothingAndAColleagueIsToldWhoseItIs() {
        var an = seated(land);
        var ticket = take(land, Priority.NONE);
        call.callNext(an, RequestKey.random());
        var mai = officer("mai.qn");

        assertThatThrownBy(() -> recall.recall(mai, ticket.id(), RequestKey.random()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sit.sit(mai, desk, counter(land).id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> finish.finish(officers(2).getLast(), ticket.id(), RequestKey.random()))
                .isInstanceOf(TicketMoved.class)
                .hasMessageContaining(an.name());
    }

    @Test
    void onADayOffTheKioskGivesOutNoNumber() {
        var sunday = Instant.parse("2026-08-23T02:00:00Z");

        assertThatThrownBy(() -> TimeTravel.at(sunday)
                        .run(() -> take.takeAtKiosk(desk, land.id(), Priority.NONE, RequestKey.random())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không làm việc");
    }

    @Test
    void whatWasLeftOpenOvernightIsInNobodysWay() {
        var yesterdays = officers(2).getFirst();
        var todays = officers(2).getLast();
        var counter = counter(land);
        var afternoon = Instant.parse("2026-08-24T08:00:00Z");
        var left = TimeTravel.at(afternoon).call(() -> {
            take(land, Priority.NONE);
            sit.sit(yesterdays, desk, counter.id());
            var called = call.callNext(yesterdays, RequestKey.random()).orElseThrow();
            return serve.serve(yesterdays, called.id(), RequestKey.random());
        });

        TimeTravel.at(afternoon.plus(Duration.ofHours(18))).run(() -> {
            var next = take(land, Priority.NONE);
            sit.sit(todays, desk, counter.id());

            assertThat(call.callNext(todays, RequestKey.random()).map(Ticket::id))
                    .hasValue(next.id());
            assertThat(sit.current(todays).map(Ticket::id)).hasValue(next.id());
        });
        assertThat(tickets.byId(left.id()).state()).isEqualTo(TicketState.DONE);
        assertThatThrownBy(() -> finish.finish(yesterdays, left.id(), RequestKey.random()))
                .isInstanceOf(TicketMoved.class);
    }

    @Test
    void whoeverWasRelievedCallsNobodyAnyMore() {
        var relieved = officers(2).getFirst();
        var counter = counter(land);
        take(land, Priority.NONE);
        sit.sit(relieved, desk, counter.id());
        sit.sit(officers(2).getLast(), desk, counter.id());

        assertThatThrownBy(() -> call.callNext(relieved, RequestKey.random())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoeverLeavesWhileCallingLeavesNobodyStandingThere() throws Exception {
        var officer = officers(1).getFirst();
        var counter = counter(land);
        for (var round = 0; round < 20; round++) {
            take(land, Priority.NONE);
            sit.sit(officer, desk, counter.id());
            raced(() -> call.callNext(officer, RequestKey.random()), () -> {
                sit.leave(officer);
                return Optional.empty();
            });

            var called = tickets.openAt(counter.id());
            assertThat(sit.seatOf(officer).isPresent()).as("round " + round).isEqualTo(called.isPresent());
            called.ifPresent(open -> skip.skip(officer, open.id(), RequestKey.random()));
        }
    }

    @Test
    void theHistoryIsNeverEdited() {
        var ticket = take(land, Priority.NONE);

        assertThatThrownBy(() -> jdbc.sql("update bookings.ticket_event set at = now() where ticket = :ticket")
                        .param("ticket", ticket.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private Ticket take(DeskSector sector, Priority priority) {
        return take.take(KIOSK, desk, sector.id(), priority, RequestKey.random());
    }

    private DeskSector newSector(String name) {
        return counters.addSector(KIOSK, desk, letter(counters.sectors(desk).size()), name);
    }

    private List<Ticket> callAndServe(Actor.Officer officer, int people) {
        var called = new ArrayList<Ticket>();
        for (var i = 0; i < people; i++) {
            call.callNext(officer, RequestKey.random()).ifPresent(ticket -> {
                called.add(ticket);
                serve.serve(officer, ticket.id(), RequestKey.random());
            });
        }
        called.stream()
                .reduce((before, last) -> last)
                .ifPresent(last -> finish.finish(officer, last.id(), RequestKey.random()));
        return called;
    }

    private Actor.Officer seated(DeskSector sector) {
        return seated(sector, 0);
    }

    private Actor.Officer seated(DeskSector sector, int who) {
        var officer = officers(who + 1).getLast();
        sit.sit(officer, desk, counter(sector).id());
        return officer;
    }

    private Counter counter(DeskSector sector) {
        return counters.addCounter(KIOSK, desk, counters.of(desk).size() + 1, List.of(sector.id()));
    }

    private List<Actor.Officer> officers(int many) {
        return agencies.holders(desk, null, OfficerRole.DESK_OFFICER).stream()
                .limit(many)
                .map(officer -> new Actor.Officer(officer.id(), officer.name()))
                .toList();
    }

    private Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }

    /** Both at once; what the slower one is refused does not matter here. */
    private static void raced(Callable<Object> one, Callable<Object> other) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(List.of(one, other))) {
                try {
                    answer.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOfAny(TicketMoved.class, InvalidInput.class);
                }
            }
        }
    }

    private static <T> List<T> together(int many, Callable<T> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(many)) {
            var answers = new ArrayList<T>();
            for (var answer : pool.invokeAll(Collections.nCopies(many, act))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Integer[] numbers(int upTo) {
        return IntStream.rangeClosed(1, upTo).boxed().toArray(Integer[]::new);
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
