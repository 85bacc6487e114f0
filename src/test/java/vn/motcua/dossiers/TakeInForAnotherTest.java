package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** What a desk takes in for an agency elsewhere counts from when that one receives it, and is owed to it by the next morning. */
@SampleTest
class TakeInForAnotherTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String ANYWHERE = "2.000815";
    private static final Instant AFTERNOON = Instant.parse("2034-05-15T08:30:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2034-05-16T01:30:00Z");
    private static final Instant OWED = Instant.parse("2034-05-16T04:30:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    TakeInForAnother takeIn;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DossierReading reading;

    @Autowired
    DossierSearch search;

    @Autowired
    Transfers transfers;

    @Autowired
    IssuedPapers papers;

    @Autowired
    Procedures procedures;

    @Autowired
    Calendars calendars;

    @Autowired
    EventChain chain;

    @Test
    void theClockStartsWhereTheDossierIsDecidedAndTheSlipNamesBoth() throws Exception {
        var an = an();
        var number = takenIn();

        var waiting = reading.read(an, number);
        assertThat(waiting.state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(waiting.desk().code()).isEqualTo(Cast.QUY_NHON);
        assertThat(waiting.times().received()).isNull();
        assertThat(waiting.times().intakeDue()).isEqualTo(OWED);
        assertThat(slip(an, number, waiting.letters().getFirst()))
                .contains("TRUNG TÂM", "TIẾP NHẬN CHO UBND PHƯỜNG QUY NHƠN", "tính từ khi UBND phường Quy Nhơn nhận");
        assertThat(found(an)).contains(number);
        assertThat(waiting.offers()).as("the other desk's to receive").isEmpty();

        TimeTravel.at(NEXT_MORNING).run(() -> receive.receive(mai(), number, null, RequestKey.random()));

        var running = reading.read(mai(), number);
        assertThat(running.times().received()).isEqualTo(NEXT_MORNING);
        assertThat(running.times().due())
                .isEqualTo(calendars
                        .forAgency(running.agency().id())
                        .due(
                                NEXT_MORNING,
                                running.chosenCase().limit(),
                                running.chosenCase().afterFifteenNextDay(),
                                List.of())
                        .due());
        assertThat(slip(mai(), number, running.letters().getLast())).contains("HỒ SƠ NỘP TẠI");
        assertThat(reading.read(an, number).state())
                .as("whoever took it in follows it")
                .isEqualTo(DossierState.IN_PROGRESS);
        assertThat(chain.isIntact(number)).isTrue();
    }

    @Test
    void whatIsNotHandedOnByTheNextMorningIsALateTransfer() {
        var number = takenIn();

        assertThat(late(NEXT_MORNING)).doesNotContain(number);
        assertThat(late(OWED.plusSeconds(60))).contains(number);
        TimeTravel.at(OWED.plusSeconds(3600)).run(() -> receive.receive(mai(), number, null, RequestKey.random()));
        assertThat(late(OWED.plusSeconds(7200))).as("stays on the list").contains(number);
    }

    @Test
    void onlyDesksTakeInAndOnlyWhatIsHandedInAnywhereUnderTheRulesOfToday() {
        var an = an();
        assertThat(takeIn.isElsewhere(an, cast.filing(ANYWHERE, Cast.QUY_NHON, an), AFTERNOON))
                .isTrue();
        assertThat(takeIn.isElsewhere(mai(), cast.filing(ANYWHERE, Cast.QUY_NHON, mai()), AFTERNOON))
                .as("her own desk")
                .isFalse();
        assertThat(takeIn.isElsewhere(an, cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, an), AFTERNOON))
                .isFalse();
        assertThat(TakeInForAnother.allows(
                        procedures.current(ANYWHERE).document(), Instant.parse("2025-06-30T02:00:00Z")))
                .as("not under the rules of 2018")
                .isFalse();
        assertThatThrownBy(
                        () -> takeIn.takeIn(an, cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, an), RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("phi địa giới");
        var tuan = cast.officer("tuan.qn");
        assertThatThrownBy(() -> takeIn.takeIn(tuan, cast.filing(ANYWHERE, Cast.QUY_NHON, tuan), RequestKey.random()))
                .isInstanceOf(NotYours.class);
        var number = takenIn();
        assertThatThrownBy(() -> reading.read(cast.officer("nam.sxd"), number)).isInstanceOf(NotFound.class);
    }

    private DossierNumber takenIn() {
        var an = an();
        return TimeTravel.at(AFTERNOON)
                .call(() -> takeIn.takeIn(an, cast.filing(ANYWHERE, Cast.QUY_NHON, an), RequestKey.random()))
                .number();
    }

    /** Of the provincial centre, which takes in for the ward. */
    private Actor.Officer an() {
        return cast.officer("an.tt");
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }

    private List<DossierNumber> found(Actor.Officer officer) {
        return search
                .page(officer, new DossierSearch.Query(null, null, ANYWHERE, false), null, 50, NEXT_MORNING)
                .rows()
                .stream()
                .map(DossierSearch.Row::number)
                .toList();
    }

    private List<DossierNumber> late(Instant moment) {
        return TimeTravel.at(moment).call(() -> transfers.of(an()).breaches()).stream()
                .map(Transfers.Breach::number)
                .toList();
    }

    private String slip(Actor.Officer officer, DossierNumber number, LetterView letter) throws Exception {
        try (var pdf = Loader.loadPDF(papers.letter(officer, number, letter.no(), PrintReason.VIEWED))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
