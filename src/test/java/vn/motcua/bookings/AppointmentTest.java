package vn.motcua.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.BookAppointment.Wish;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** Booked hours: no more people than a slot holds, no day off, and a ticket that is called at its time. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.apart=true"})
@Import(OpenDesk.class)
class AppointmentTest {

    /** A Monday before a week without days off. */
    private static final Instant MONDAY = Instant.parse("2026-12-07T01:00:00Z");

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 12, 13);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final int CAPACITY = 3;

    @Autowired
    OpenDesk open;

    @Autowired
    Agencies agencies;

    @Autowired
    Slots slots;

    @Autowired
    BookAppointment book;

    @Autowired
    CancelAppointment cancel;

    @Autowired
    Once once;

    @Autowired
    Counters counters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CheckIn checkIn;

    @Autowired
    Appointments appointments;

    @Autowired
    WaitingList waiting;

    @Autowired
    BookingsHousekeeping housekeeping;

    private static char letter = 'F';
    private static int phone = 905_000_000;
    private static long account = 7_200_000;

    private final Actor.Citizen hoa = somebody();

    private Counter counter;

    @BeforeEach
    void newCounter() {
        counter = open.counter(OpenDesk.QUY_NHON, String.valueOf(letter++), 20 + letter - 'F');
    }

    @Test
    void oneAccountHoldsAtMostFiveHoursToComeHoweverFastItAsks() throws Exception {
        var answers = new ArrayList<Object>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var callers = new ArrayList<Callable<Object>>();
            for (var i = 0; i < 8; i++) {
                var wish = wish(THURSDAY, EIGHT.plusMinutes(30L * (i % 4)), "0" + phone++);
                callers.add(() -> outcome(hoa, wish));
            }
            for (var answer : pool.invokeAll(callers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Appointment.class::isInstance).hasSize(5);
        assertThat(answers).filteredOn(InvalidInput.class::isInstance).hasSize(3);
    }

    @Test
    void aSlotNeverHoldsMoreThanItsCapacityWhoeverBooksAtTheSameTime() throws Exception {
        var outcomes = new ArrayList<Object>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var callers = new ArrayList<Callable<Object>>();
            for (var i = 0; i < 16; i++) {
                var wish = wish(THURSDAY, EIGHT, "0" + phone++);
                var citizen = somebody();
                callers.add(() -> outcome(citizen, wish));
            }
            for (var answer : pool.invokeAll(callers)) {
                outcomes.add(answer.get());
            }
        }

        assertThat(outcomes).filteredOn(Appointment.class::isInstance).hasSize(CAPACITY);
        assertThat(outcomes).filteredOn(InvalidInput.class::isInstance).hasSize(16 - CAPACITY);
        assertThat(free(THURSDAY, EIGHT)).isZero();
    }

    @Test
    void whatIsCancelledCanBeBookedAgainAndCancellingTwiceChangesNothing() {
        var booked = book(wish(THURSDAY, EIGHT, "0" + phone++));
        cancel.cancel(booked.code());
        cancel.cancel(booked.code().toLowerCase(Locale.ROOT));

        assertThat(free(THURSDAY, EIGHT)).isEqualTo(CAPACITY);
        assertThatThrownBy(() -> TimeTravel.at(booked.at())
                        .call(() -> checkIn.checkIn(counter.desk(), booked.code(), Priority.NONE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyBooksADayOffOrAnHourThatIsOver() {
        assertThat(TimeTravel.at(MONDAY).call(() -> slots.days(counter.desk())))
                .contains(THURSDAY)
                .doesNotContain(SUNDAY);
        for (var day : List.of(SUNDAY, THURSDAY.minusDays(30))) {
            assertThatThrownBy(() -> book(wish(day, EIGHT, "0" + phone++))).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> book(wish(THURSDAY, LocalTime.of(12, 0), "0" + phone++)))
                .as("at noon")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void oneTelephoneNumberBooksASectorOnceADay() {
        var same = "0" + phone++;
        book(wish(THURSDAY, EIGHT, same));

        assertThatThrownBy(() -> book(wish(THURSDAY, LocalTime.of(9, 0), same)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đã có lịch hẹn");
        assertThat(free(THURSDAY, LocalTime.of(9, 0))).isEqualTo(CAPACITY);
    }

    @Test
    void aTelephoneNumberWithoutAnAccountHoldsAtMostThreeHoursToCome() {
        var same = "0" + phone++;
        for (var days : List.of(0, 1, 4)) {
            book(null, wish(THURSDAY.plusDays(days), EIGHT, same));
        }

        assertThatThrownBy(() -> book(null, wish(THURSDAY.plusDays(5), EIGHT, same)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đang giữ 3 lịch hẹn");
        assertThat(book(hoa, wish(THURSDAY.plusDays(5), EIGHT, same)))
                .as("whoever signs in is counted by themselves")
                .isNotNull();
    }

    @Test
    void aCodeThatIsAnothersIsDrawnAgain() {
        var number = "0" + phone++;
        var first = new BookAppointment(jdbc, once, counters, slots, appointments, new Random(1));
        var second = new BookAppointment(jdbc, once, counters, slots, appointments, new Random(1));
        var codes = Stream.of(first, second)
                .map(one -> TimeTravel.at(MONDAY)
                        .call(() -> one.book(
                                null, counter.desk(), wish(THURSDAY, EIGHT, "0" + phone++), RequestKey.random())))
                .map(Appointment::code)
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
        book(wish(THURSDAY, LocalTime.of(9, 0), number));
        assertThat(jdbc.sql("select count(*) from bookings.request_key where request like '%' || :phone || '%'")
                        .param("phone", number)
                        .query(Integer.class)
                        .single())
                .as("nobody's number is kept with the key")
                .isZero();
    }

    @Test
    void checkedInItIsCalledAtItsTimeBeforeThoseWhoCameWithoutAnAppointment() {
        var booked = book(wish(THURSDAY, EIGHT, "0" + phone++));
        var early = TimeTravel.at(booked.at().minusSeconds(1_800));
        var ticket = early.call(() -> checkIn.checkIn(counter.desk(), booked.code(), Priority.NONE));
        var again = early.call(() -> checkIn.checkIn(counter.desk(), booked.code(), Priority.NONE));
        assertThat(again.id()).as("scanned twice").isEqualTo(ticket.id());
        var walkIn = early.call(() -> open.take(counter, Priority.NONE));

        assertThat(early.call(() -> waiting.of(counter)))
                .extracting(Ticket::id)
                .containsExactly(walkIn.id(), ticket.id());
        assertThat(TimeTravel.at(booked.at()).call(() -> waiting.of(counter)))
                .extracting(Ticket::id)
                .containsExactly(ticket.id(), walkIn.id());
    }

    @Test
    void whoeverIsLateQueuesLikeEverybodyElse() {
        var booked = book(wish(THURSDAY, EIGHT, "0" + phone++));

        var ticket = TimeTravel.at(booked.at().plusSeconds(16 * 60))
                .call(() -> checkIn.checkIn(counter.desk(), booked.code(), Priority.NONE));

        assertThat(ticket.appointmentAt()).isNull();
    }

    @Test
    void theOwnerAndTheDesksOfficersSeeItAndNobodyElsesOfficers() {
        var booked = book(wish(THURSDAY, EIGHT, "0" + phone++));

        assertThat(appointments.of(hoa)).extracting(Appointment::code).contains(booked.code());
        assertThat(appointments.of(officer("mai.qn"), counter.desk(), THURSDAY))
                .extracting(Appointment::code)
                .contains(booked.code());
        assertThatThrownBy(() -> appointments.of(officer("an.tt"), counter.desk(), THURSDAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aScannerMayTypeTheWholeQrCode() {
        var booked = book(wish(THURSDAY, EIGHT, "0" + phone++));

        assertThat(appointments
                        .byCode("https://dichvucong.vidu.vn/desks/H21.180/check-in?code=" + booked.code())
                        .id())
                .isEqualTo(booked.id());
    }

    @Test
    void whoHadBookedIsForgottenAfterAQuarter() {
        var booked = book(wish(THURSDAY, EIGHT, "0" + phone++));

        housekeeping.tidy(booked.at().plus(Duration.ofDays(89)));
        assertThat(appointments.byCode(booked.code()).open()).isTrue();
        housekeeping.tidy(booked.at().plus(Duration.ofDays(92)));
        assertThatThrownBy(() -> appointments.byCode(booked.code())).isInstanceOf(NotFound.class);
    }

    private Wish wish(LocalDate day, LocalTime starts, String phone) {
        return new Wish(counter.sectors().getFirst().id(), day, starts, "Nguyễn Thị Hoa", phone);
    }

    private static Actor.Citizen somebody() {
        return new Actor.Citizen(++account, "Nguyễn Thị Hoa");
    }

    private Appointment book(Wish wish) {
        return book(hoa, wish);
    }

    private Appointment book(Actor.@Nullable Citizen citizen, Wish wish) {
        return TimeTravel.at(MONDAY).call(() -> book.book(citizen, counter.desk(), wish, RequestKey.random()));
    }

    private Object outcome(Actor.Citizen citizen, Wish wish) {
        try {
            return book(citizen, wish);
        } catch (InvalidInput full) {
            return full;
        }
    }

    private int free(LocalDate day, LocalTime starts) {
        return TimeTravel.at(MONDAY).call(() -> slots.of(counter.sectors().getFirst(), day)).stream()
                .filter(slot -> slot.starts().equals(starts))
                .findFirst()
                .orElseThrow()
                .free();
    }

    private Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }
}
