package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.vocabulary.TimeTravel;

/** A dossier leaves the desk the day it was received, or next morning when that was after 15:00. */
@SampleTest
class TransferTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String CERTIFIED_COPY = "2.000815";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    Transfers transfers;

    @Autowired
    Calendars calendars;

    @Test
    void theMomentOwedIsTheEndOfTheDayOrOfTheNextMorning() {
        assertThat(owed("2033-11-07T01:00:00Z")).as("Monday 08:00").isEqualTo("2033-11-07T10:00:00Z");
        assertThat(owed("2033-11-07T08:00:00Z")).as("Monday 15:00").isEqualTo("2033-11-07T10:00:00Z");
        assertThat(owed("2033-11-07T08:00:01Z")).as("just after 15:00").isEqualTo("2033-11-08T04:30:00Z");
        assertThat(owed("2033-11-11T09:00:00Z")).as("Friday 16:00").isEqualTo("2033-11-14T04:30:00Z");
        assertThat(owed("2033-11-12T02:00:00Z")).as("Saturday 09:00").isEqualTo("2033-11-14T04:30:00Z");
    }

    @Test
    void whatIsLateIsListedUntilAndAfterItIsHandedOn() {
        var monday = Instant.parse("2033-12-05T02:00:00Z");
        var late = TimeTravel.at(monday).call(() -> received(BUILDING_PERMIT));
        var inTime = TimeTravel.at(monday).call(() -> received(BUILDING_PERMIT));
        var onTheSpot = TimeTravel.at(monday).call(() -> received(CERTIFIED_COPY));
        TimeTravel.at(monday.plusSeconds(600)).run(() -> handOn(inTime));

        var sameDay = keeping(monday.plusSeconds(1200));
        assertThat(sameDay.owed()).isEqualTo(2);
        assertThat(sameDay.late()).isZero();

        var nextDay = keeping(monday.plusSeconds(86_400));
        assertThat(nextDay.late()).isEqualTo(1);
        assertThat(nextDay.breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.number()).isEqualTo(late);
            assertThat(breach.done()).isNull();
        });

        TimeTravel.at(monday.plusSeconds(90_000)).run(() -> handOn(late));
        assertThat(keeping(monday.plusSeconds(100_000)).breaches())
                .singleElement()
                .satisfies(breach -> assertThat(breach.done()).isEqualTo(monday.plusSeconds(90_000)))
                .satisfies(breach -> assertThat(breach.number()).isNotEqualTo(onTheSpot));
        assertThat(TimeTravel.at(monday.plusSeconds(100_000))
                        .call(() -> transfers.of(cast.officer("nam.sxd")))
                        .owed())
                .isZero();
    }

    private String owed(String received) {
        return calendars.ofProvince().handOverBy(Instant.parse(received)).toString();
    }

    private Transfers.Keeping keeping(Instant moment) {
        return TimeTravel.at(moment).call(() -> transfers.of(cast.officer("mai.qn")));
    }

    private void handOn(DossierNumber number) {
        forward.forward(cast.officer("mai.qn"), number, null, "", RequestKey.random());
    }

    private DossierNumber received(String procedure) {
        var number = submit.submit(Cast.HOA, cast.filing(procedure, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
        return number;
    }
}
