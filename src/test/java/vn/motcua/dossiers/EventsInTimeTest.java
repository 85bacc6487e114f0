package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.Happening;

/** What happens to a dossier happens in order, once, and others are told of it once. */
@SampleTest
@RecordApplicationEvents
class EventsInTimeTest {

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEvents told;

    @Test
    void anActionThatWaitedForAnotherHappensAfterIt() throws Exception {
        var number = submitted();
        var letGo = new AtomicReference<Instant>();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var waiting = transactions.execute(status -> {
                jdbc.sql("select version from dossiers.dossier where number = :number for update")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single();
                var action = pool.submit(() -> receive(number));
                await().atMost(Duration.ofSeconds(20)).until(() -> somebodyWaits() || action.isDone());
                letGo.set(Instant.now());
                return action;
            });
            waiting.get();
        }

        assertThat(troupe.view(number).timeline().getLast().at()).isAfterOrEqualTo(letGo.get());
    }

    @Test
    void noEventIsEarlierThanTheOneBeforeItWhateverTheClockSays() {
        var number = submitted();
        var ahead = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS);
        movedAt(number, ahead);

        receive(number);

        assertThat(troupe.view(number).timeline())
                .extracting(Happening::at)
                .last()
                .isEqualTo(ahead);
        assertThatThrownBy(() -> movedAt(number, ahead.minusSeconds(1)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cannot move");
    }

    @Test
    void othersAreToldOnceOfWhatTookEffect() {
        var number = submitted();
        var key = RequestKey.random();
        receive.receive(troupe.desk(number), number, null, key);
        receive.receive(troupe.desk(number), number, null, key);
        assertThatThrownBy(() -> receive(number)).isInstanceOf(AlreadyMoved.class);

        var view = troupe.view(number);
        assertThat(told.stream(DossierMoved.class).filter(one -> one.number().equals(number)))
                .containsExactly(
                        new DossierMoved(
                                number,
                                1,
                                EventType.SUBMITTED,
                                null,
                                DossierState.SUBMITTED,
                                view.times().submitted(),
                                false,
                                view.agency().id(),
                                view.desk().id()),
                        new DossierMoved(
                                number,
                                2,
                                EventType.RECEIVED,
                                DossierState.SUBMITTED,
                                DossierState.IN_PROGRESS,
                                view.timeline().getLast().at(),
                                false,
                                view.agency().id(),
                                view.desk().id()));
    }

    private DossierNumber submitted() {
        return submit.submit(Cast.HOA, cast.filing("2.000815", Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
    }

    private Standing receive(DossierNumber number) {
        return receive.receive(troupe.desk(number), number, null, RequestKey.random());
    }

    private void movedAt(DossierNumber number, Instant at) {
        jdbc.sql("update dossiers.dossier set moved_at = :at where number = :number")
                .param("at", Dossiers.utc(at))
                .param("number", number.value())
                .update();
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
