package vn.motcua.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.bookings.QueueFigures.Stay;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** Waiting and serving times are what the history says, each counter's own. */
@SampleTest
class QueueFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);
    private static final Instant NINE = Instant.parse("2026-12-15T02:00:00Z");

    @Autowired
    OpenDesk open;

    @Autowired
    Agencies agencies;

    @Autowired
    SitAtCounter sit;

    @Autowired
    CallNext call;

    @Autowired
    ServeTicket serve;

    @Autowired
    TransferTicket transfer;

    @Autowired
    FinishTicket finish;

    @Autowired
    QueueFigures figures;

    @Test
    void aTransferredTicketHasItsTimesAtEachCounter() {
        var first = open.counter(OpenDesk.QUY_NHON, "W", 71);
        var second = open.counter(OpenDesk.QUY_NHON, "X", 72);
        var mai = officer("mai.qn");
        var son = officer("son.qn");
        var ticket = at(0, () -> open.take(first, Priority.NONE));
        at(1, () -> sit.sit(mai, first.desk(), first.id()));
        at(1, () -> sit.sit(son, second.desk(), second.id()));
        at(7, () -> call.callNext(mai, RequestKey.random()));
        at(8, () -> serve.serve(mai, ticket.id(), RequestKey.random()));
        at(
                10,
                () -> transfer.transfer(
                        mai, ticket.id(), second.sectors().getFirst().id(), null, RequestKey.random()));
        at(13, () -> call.callNext(son, RequestKey.random()));
        at(13, () -> serve.serve(son, ticket.id(), RequestKey.random()));
        at(20, () -> finish.finish(son, ticket.id(), RequestKey.random()));

        var stays = figures.stays(son, first.desk(), DAY, DAY);
        assertThat(stays).extracting(Stay::counter).containsExactly(72, 71);
        assertThat(stays).extracting(Stay::waited).containsExactly(minutes(3), minutes(7));
        assertThat(stays).extracting(Stay::serving).containsExactly(minutes(7), minutes(2));
        assertThat(QueueFigures.lines(stays, stay -> "Quầy " + stay.counter()))
                .extracting(QueueFigures.Line::name)
                .containsExactly("Quầy 71", "Quầy 72");

        assertThat(figures.stays(mai, first.desk(), DAY, DAY))
                .as("an officer who is not the head sees their own")
                .extracting(Stay::officerName)
                .isEqualTo(List.of(mai.name()));
        assertThatThrownBy(() -> figures.stays(officer("an.tt"), first.desk(), DAY, DAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.stays(son, first.desk(), DAY, DAY.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
    }

    private static <T> T at(int minute, Supplier<T> act) {
        return TimeTravel.at(NINE.plus(minutes(minute))).call(act::get);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }
}
