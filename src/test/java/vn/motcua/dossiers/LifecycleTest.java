package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.ReturnResult.Collector;
import vn.motcua.dossiers.WithdrawDossier.Proof;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;

/** The main job, from submission to the returned result, by the actions alone. */
@SampleTest
class LifecycleTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final String REFUSAL =
            "Bản chính bị tẩy xóa ở trang 2, không đủ điều kiện chứng thực theo Nghị định 23/2015.";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DeclineIntake decline;

    @Autowired
    RequestSupplement requestSupplement;

    @Autowired
    SupplementDossier supplement;

    @Autowired
    Appraise appraise;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    ReturnResult giveBack;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    DossierReading reading;

    @Autowired
    WorkList workList;

    @Autowired
    Tracking tracking;

    @Autowired
    IssuedPapers papers;

    @Test
    void aBirthHasComeBeforeItIsFiled() {
        var filing = cast.filing("1.001193", Cast.QUY_NHON, Cast.HOA);
        var answers = new HashMap<>(filing.answers());
        answers.put("bornOn", "01/01/2090");
        var early = new Filing(
                filing.procedureCode(),
                filing.caseCode(),
                filing.agency(),
                filing.applicant(),
                filing.submitter(),
                answers,
                filing.papers(),
                filing.delivery());

        assertThatThrownBy(() -> submit.submit(Cast.HOA, early, RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nhập một ngày đã qua");
    }

    @Test
    void anOnlineDossierGoesFromSubmissionToTheReturnedResult() {
        var filed = submit.submit(Cast.HOA, filing(), RequestKey.random());
        assertThat(filed.state()).isEqualTo(DossierState.SUBMITTED);
        var number = filed.number();

        var received = receive.receive(mai(), number, null, RequestKey.random());
        assertThat(received.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(received.due()).isNotNull();

        var appraiser = holder(number);
        appraise.appraise(appraiser, number, null, Appraise.Finding.ELIGIBLE, "Đủ điều kiện", RequestKey.random());
        var approver = holder(number);
        var decided = approve.approve(
                approver,
                number,
                null,
                ResultDocument.letter("Bản sao chứng thực", "Chứng thực bản sao đúng với bản chính."),
                "",
                RequestKey.random());
        assertThat(decided.state()).isEqualTo(DossierState.RESULT_READY);

        var son = new Collector(Delivery.Way.AT_DESK, "Lê Văn An", "052 090 001 111", null, null);
        assertThatThrownBy(() -> giveBack.giveBack(mai(), number, son, RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("quan hệ với chủ hồ sơ");
        var returned = giveBack.giveBack(mai(), number, collector(), RequestKey.random());
        assertThat(returned.state()).isEqualTo(DossierState.RETURNED);
        assertThat(returned.version()).isEqualTo(5);

        var view = reading.read(Cast.HOA, number);
        assertThat(view.decision()).isEqualTo(Decision.APPROVED);
        assertThat(view.timeline())
                .extracting(happening -> happening.type())
                .containsExactly(
                        EventType.SUBMITTED,
                        EventType.RECEIVED,
                        EventType.APPRAISED,
                        EventType.APPROVED,
                        EventType.RETURNED);
        assertThat(view.letters())
                .extracting(letter -> letter.kind())
                .containsExactly(LetterKind.APPOINTMENT_SLIP, LetterKind.COLLECTION_RECEIPT);
        for (var letter : view.letters()) {
            assertThat(papers.letter(mai(), number, letter.no(), PrintReason.VIEWED))
                    .startsWith('%', 'P', 'D', 'F');
        }
        assertThat(papers.routingSheet(mai(), number, PrintReason.VIEWED)).startsWith('%', 'P', 'D', 'F');
        assertThat(papers.result(Cast.HOA, number, view.results().getFirst().no(), PrintReason.VIEWED))
                .startsWith('%', 'P', 'D', 'F');
        assertThat(tracking.progress(number, filed.lookupCode()).percent()).isEqualTo(100);
    }

    @Test
    void theSameKeyGivesTheSameDossierAndOtherContentUnderItIsRefused() {
        var key = RequestKey.random();
        var filing = filing();
        var first = submit.submit(Cast.HOA, filing, key);
        var second = submit.submit(Cast.HOA, filing, key);

        assertThat(second).isEqualTo(first);
        var other = cast.filing("2.000884", Cast.QUY_NHON, Cast.HOA);
        assertThatThrownBy(() -> submit.submit(Cast.HOA, other, key)).isInstanceOf(KeyReused.class);
    }

    @Test
    void theSecondOfTwoOfficersLearnsWhoWasFirst() {
        var number = submit.submit(Cast.HOA, filing(), RequestKey.random()).number();
        receive.receive(mai(), number, null, RequestKey.random());

        assertThatThrownBy(() -> receive.receive(cast.officer("son.qn"), number, null, RequestKey.random()))
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining(mai().name());
    }

    @Test
    void aStrangersDossierDoesNotExist() {
        var filed = submit.submit(Cast.HOA, filing(), RequestKey.random());

        assertThatThrownBy(() -> reading.read(Cast.STRANGER, filed.number())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.read(cast.officer("nam.sxd"), filed.number()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdraw.withdraw(Cast.STRANGER, filed.number(), "", Proof.NONE, RequestKey.random()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tracking.progress(filed.number(), "AAAAAA")).isInstanceOf(NotFound.class);
    }

    @Test
    void aFilingWithoutItsPapersNamesEveryMissingOne() {
        var filing = filing();
        var empty = new Filing(
                filing.procedureCode(),
                "KHONG_CO",
                filing.agency(),
                filing.applicant(),
                null,
                filing.answers(),
                List.of(),
                filing.delivery());

        assertThatThrownBy(() -> submit.submit(Cast.HOA, empty, RequestKey.random()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(InvalidInput.Fault::field)
                                .contains("caseCode", "papers.1"));
    }

    @Test
    void anotherPersonsFileCannotBeHungOnADossier() {
        var stolen = cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.STRANGER);

        assertThatThrownBy(() -> submit.submit(Cast.HOA, stolen, RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Tệp");
    }

    @Test
    void aSupplementStopsTheClockAndGoesBackToWork() {
        var number = received();
        var officer = holder(number);
        var asked = requestSupplement.request(
                officer,
                number,
                null,
                List.of(new MissingPaper(1, "Bản chính bị mờ trang 2")),
                "Cần bản rõ nét để đối chiếu",
                RequestKey.random());
        assertThat(asked.state()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
        assertThat(reading.read(Cast.HOA, number).may(Offer.SUPPLEMENT)).isTrue();

        var back = supplement.supplement(
                Cast.HOA, number, List.of(Paper.uploaded(1, List.of(cast.pdf(Cast.HOA)))), "", RequestKey.random());
        assertThat(back.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(reading.read(mai(), number).pauses().getFirst().to()).isNotNull();
    }

    @Test
    void aSupplementAskedBeforeReceptionComesBackToTheDesk() {
        var number = submit.submit(Cast.HOA, filing(), RequestKey.random()).number();
        requestSupplement.request(
                mai(), number, null, List.of(new MissingPaper(1, "Thiếu trang 2")), "Thiếu trang", RequestKey.random());
        var back = supplement.supplement(
                Cast.HOA, number, List.of(Paper.uploaded(1, List.of(cast.pdf(Cast.HOA)))), "", RequestKey.random());

        assertThat(back.state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(receive.receive(mai(), number, null, RequestKey.random()).state())
                .isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void aRefusalIsAResultWithItsLetter() {
        var number = received();
        appraise.appraise(
                holder(number),
                number,
                null,
                Appraise.Finding.NOT_ELIGIBLE,
                "Bản chính bị tẩy xóa",
                RequestKey.random());
        var refused = refuse.refuse(
                holder(number),
                number,
                null,
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, REFUSAL),
                RequestKey.random());

        assertThat(refused.state()).isEqualTo(DossierState.RESULT_READY);
        var view = reading.read(Cast.HOA, number);
        assertThat(view.decision()).isEqualTo(Decision.REFUSED);
        assertThat(view.results()).hasSize(1);
        assertThat(view.legs()).allSatisfy(leg -> assertThat(leg.ended()).isNotNull());
    }

    @Test
    void aRefusalWithoutARealReasonIsNotTaken() {
        var number = received();
        appraise.appraise(holder(number), number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());

        assertThatThrownBy(() -> refuse.refuse(
                        holder(number),
                        number,
                        null,
                        null,
                        new RefuseDossier.Why("NOT_ELIGIBLE", null, "Không được"),
                        RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void withdrawingClosesEverythingThatIsOpen() {
        var number = received();
        var gone = withdraw.withdraw(Cast.HOA, number, "Tôi nộp nhầm", Proof.NONE, RequestKey.random());

        assertThat(gone.state()).isEqualTo(DossierState.WITHDRAWN);
        assertThat(tracking.progress(number, gone.lookupCode())).satisfies(seen -> {
            assertThat(seen.percent()).isEqualTo(50);
            assertThat(seen.milestones())
                    .extracting(Tracking.Milestone::label)
                    .containsExactly("Nộp hồ sơ", "Tiếp nhận", "Đã rút hồ sơ", "Trả kết quả");
        });
        assertThat(steps(number)).allSatisfy(step -> assertThat(step.left()).isNotNull());
    }

    @Test
    void aDeclinedIntakeHasItsSlip() {
        var number = submit.submit(Cast.HOA, filing(), RequestKey.random()).number();
        decline.decline(mai(), number, "Thủ tục không thuộc thẩm quyền của phường", RequestKey.random());

        var view = reading.read(mai(), number);
        assertThat(view.state()).isEqualTo(DossierState.DECLINED);
        assertThat(view.letters())
                .singleElement()
                .satisfies(letter -> assertThat(papers.letter(mai(), number, letter.no(), PrintReason.VIEWED))
                        .startsWith('%', 'P', 'D', 'F'));
    }

    @Test
    void whatIsReceivedWaitsInTheWorkListOfItsHolderAndOfNobodyElse() {
        var number = received();

        assertThat(numbers(holder(number))).contains(number);
        assertThat(numbers(cast.officer("nam.sxd"))).doesNotContain(number);
        assertThat(workList.counts(mai())).containsKey(WorkList.Queue.RETURN);
    }

    private List<DossierNumber> numbers(Actor.Officer officer) {
        return workList.page(officer, WorkList.Queue.STEPS, WorkList.Filter.NONE, null, 200).rows().stream()
                .map(WorkList.Row::number)
                .toList();
    }

    private Filing filing() {
        return cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA);
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }

    private DossierNumber received() {
        var number = submit.submit(Cast.HOA, filing(), RequestKey.random()).number();
        receive.receive(mai(), number, null, RequestKey.random());
        return number;
    }

    private static Collector collector() {
        return new Collector(Delivery.Way.AT_DESK, "Nguyễn Thị Hoa", "052190001234", null, null);
    }

    private List<OwnDossier.Step> steps(DossierNumber number) {
        return reading.read(Cast.HOA, number).legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .toList();
    }

    /** The demo officer of the ward whose step is open now. */
    private Actor.Officer holder(DossierNumber number) {
        return Stream.of("mai.qn", "tuan.qn", "hanh.qn", "dung.qn", "phuc.qn", "lan.qn")
                .map(cast::officer)
                .filter(officer -> reading.read(officer, number).myStep() != null)
                .findFirst()
                .orElseThrow();
    }
}
