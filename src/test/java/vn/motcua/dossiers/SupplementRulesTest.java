package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.SupplementTurn.Cause;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TimeTravel;

/** Supplements are asked for once a stage, and only for papers the procedure has (NĐ 61/2018 Art 4, 11(2)(c), 15(3), 19(4)). */
@SampleTest
class SupplementRulesTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final String REASON = "Giấy tờ chưa đủ căn cứ để xem xét.";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    RequestSupplement request;

    @Autowired
    AllowSupplement allow;

    @Autowired
    SupplementDossier supplement;

    @Autowired
    DossierReading reading;

    @Autowired
    Attachments attachments;

    @Test
    void aSecondRequestInTheSameStageIsNotTakenFromTheOfficerAlone() {
        var atIntake = filed();
        ask(mai(), atIntake);
        handIn(atIntake);
        refused("permission", () -> ask(mai(), atIntake));

        var inWork = received();
        ask(tuan(), inWork);
        handIn(inWork);
        refused("permission", () -> ask(tuan(), inWork));
    }

    @Test
    void aSuperiorAllowsOneMoreAndIsNamedInTheRequest() {
        var number = received();
        ask(tuan(), number);
        handIn(number);
        assertThat(reading.read(tuan(), number).may(Offer.REQUEST_SUPPLEMENT)).isFalse();
        assertThat(reading.read(phuc(), number).may(Offer.ALLOW_SUPPLEMENT)).isTrue();

        assertThatThrownBy(() -> allow(tuan(), number)).isInstanceOf(NotYours.class);
        refused("cause", () -> allow.allow(phuc(), number, null, REASON, RequestKey.random()));
        refused("reason", () -> allow.allow(phuc(), number, Cause.NOT_MENDED, "", RequestKey.random()));
        allow(phuc(), number);
        refused("permission", () -> allow(phuc(), number));

        ask(tuan(), number);
        assertThat(reading.read(tuan(), number).timeline().getLast().details())
                .containsEntry("allowedBy", phuc().name())
                .containsEntry("cause", Cause.NOT_MENDED.name());
        handIn(number);
        refused("permission", () -> ask(tuan(), number));
    }

    @Test
    void theOwnerHandsInWhatWasAskedForAndNothingThatWasFoundInOrder() {
        var number = filed();
        var first = file(number);
        receive.receive(mai(), number, null, RequestKey.random());
        var other = 2;
        ask(tuan(), number, new MissingPaper(other, "Chưa có"));

        refused("papers.1", () -> handIn(number));

        supplement.supplement(
                Cast.HOA, number, List.of(Paper.uploaded(other, List.of(cast.pdf(Cast.HOA)))), "", RequestKey.random());
        assertThat(file(number)).isEqualTo(first);
    }

    @Test
    void whatAnotherFileTookThePlaceOfStaysToBeSeen() {
        var number = filed();
        var first = file(number);
        ask(mai(), number);
        handIn(number);

        assertThat(file(number)).isNotEqualTo(first);
        assertThat(attachments.file(mai(), number, first).id()).isEqualTo(first);
        assertThat(attachments.file(Cast.HOA, number, first).id()).isEqualTo(first);
        assertThatThrownBy(() -> attachments.file(Cast.STRANGER, number, first)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyButTheHeadOfTheAgencyAllowsThemselves() {
        var number = filed();
        var head = cast.officer("son.qn");
        ask(head, number);
        handIn(number);
        allow(head, number);

        refused("permission", () -> ask(head, number));
        assertThat(ask(mai(), number).state()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
    }

    @Test
    void everyStageHasItsOwnTurnAndNothingIsAllowedThatNeedsNoLeave() {
        var number = filed();
        var head = cast.officer("son.qn");
        refused("permission", () -> allow(head, number));
        ask(mai(), number);
        assertThatThrownBy(() -> allow(head, number)).isInstanceOf(AlreadyMoved.class);
        handIn(number);
        receive.receive(mai(), number, null, RequestKey.random());

        assertThat(ask(tuan(), number).state()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
    }

    @Test
    void underTheOlderRulesTheOfficeAsksWithinThreeWorkingDays() {
        var monday = Instant.parse("2025-03-03T02:00:00Z");
        var number = TimeTravel.at(monday).call(() -> {
            var filing = cast.filing(CERTIFIED_COPY, "000.05.31.H08", Cast.HOA);
            var filed = submit.submit(Cast.HOA, filing, RequestKey.random()).number();
            receive.receive(mai(), filed, null, RequestKey.random());
            return filed;
        });

        TimeTravel.at(monday.plus(Duration.ofDays(4))).run(() -> {
            refused("permission", () -> ask(tuan(), number));
            allow.allow(phuc(), number, Cause.ASKED_LATE, REASON, RequestKey.random());
        });
        TimeTravel.at(monday.plus(Duration.ofDays(7))).run(() -> ask(tuan(), number));
    }

    @Test
    void onlyPapersOfTheCaseCanBeAskedForAndWhatIsWrongIsSaid() {
        var number = filed();

        refused("papers.99", () -> ask(mai(), number, new MissingPaper(99, "Giấy tờ ngoài danh mục")));
        refused("papers.1", () -> ask(mai(), number, new MissingPaper(1, "  ")));
        refused(
                "papers.1",
                () -> ask(mai(), number, new MissingPaper(1, "Bị mờ"), new MissingPaper(1, "Thiếu trang 2")));
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        input -> assertThat(input.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsOnly(field));
    }

    private Standing ask(Actor officer, DossierNumber number, MissingPaper... missing) {
        var papers = missing.length == 0 ? List.of(new MissingPaper(1, "Bị mờ trang 2")) : List.of(missing);
        return request.request(officer, number, null, papers, REASON, RequestKey.random());
    }

    private void allow(Actor officer, DossierNumber number) {
        allow.allow(officer, number, Cause.NOT_MENDED, REASON, RequestKey.random());
    }

    private void handIn(DossierNumber number) {
        supplement.supplement(
                Cast.HOA, number, List.of(Paper.uploaded(1, List.of(cast.pdf(Cast.HOA)))), "", RequestKey.random());
    }

    private DossierNumber filed() {
        return submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
    }

    private UUID file(DossierNumber number) {
        return reading.read(Cast.HOA, number)
                .filed()
                .papers()
                .getFirst()
                .files()
                .getFirst()
                .id();
    }

    private DossierNumber received() {
        var number = filed();
        receive.receive(mai(), number, null, RequestKey.random());
        return number;
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }

    private Actor.Officer tuan() {
        return cast.officer("tuan.qn");
    }

    private Actor.Officer phuc() {
        return cast.officer("phuc.qn");
    }
}
