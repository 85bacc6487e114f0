package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.documents.PaperReading;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** The applicant gets what the dossier ends with: nothing before it is decided, and nothing that was taken back. */
@SampleTest
class FinalResultsTest {

    /** Desk, case officer, approver, clerk. */
    private static final String BIRTH = "1.001193";
    /** Birth; then residence at the police and health insurance at once; then the commune again. */
    private static final String THREE_IN_ONE = "2.002621";

    private static final String REASON = "Trẻ chưa có chỗ ở hợp pháp tại địa phương theo Luật Cư trú năm 2020.";

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    Appraise appraise;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    SendBack sendBack;

    @Autowired
    DossierReading reading;

    @Autowired
    Attachments attachments;

    @Autowired
    IssuedPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSignedButNotSealedIsNotTheApplicantsYet() {
        var number = atSignature();
        var officer = holder(number);
        var file = cast.pdf(officer);
        approve.approve(
                officer, number, null, ResultDocument.uploaded("Giấy khai sinh", file), "", RequestKey.random());
        var result = troupe.view(number).results().getFirst();

        assertThat(reading.read(Cast.HOA, number).results()).isEmpty();
        assertThatThrownBy(() -> attachments.file(Cast.HOA, number, file)).isInstanceOf(NotFound.class);
        assertThat(attachments.file(officer, number, file).id()).isEqualTo(file);

        forward(number);

        assertThat(reading.read(Cast.HOA, number).results())
                .extracting(OwnDossier.Result::no)
                .containsExactly(result.no());
        assertThat(attachments.file(Cast.HOA, number, file).id()).isEqualTo(file);
    }

    @Test
    void whatWasSentBackBehindItsSignatureNeverReachesTheApplicant() {
        var number = atSignature();
        approve(number, "Giấy khai sinh sai họ");
        var clerk = holder(number);
        offering(number, "FORWARD,SEND_BACK");
        sendBack.sendBack(clerk, number, null, "Sai họ của trẻ trên giấy khai sinh", RequestKey.random());
        approve(number, "Giấy khai sinh");
        forward(number);

        var wrong = troupe.view(number).results().getFirst();
        assertThat(wrong.superseded()).isNotNull();
        assertThat(wrong.forApplicant()).isFalse();
        assertThat(reading.read(Cast.HOA, number).results())
                .extracting(OwnDossier.Result::title)
                .containsExactly("Giấy khai sinh");
        assertThatThrownBy(() -> papers.result(Cast.HOA, number, wrong.no(), PrintReason.VIEWED))
                .isInstanceOf(NotFound.class);
        assertThat(papers.result(clerk, number, wrong.no(), PrintReason.VIEWED)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void anApprovedDossierEndsWithEveryApprovalAndNoCooperatorsRefusal() {
        var number = filed(THREE_IN_ONE);
        forward(number);
        appraise(number);
        approve(number, "Giấy khai sinh");
        forward(number);
        appraise(number);
        refuse.refuse(
                holder(number),
                number,
                null,
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON),
                RequestKey.random());
        appraise(number);
        approve(number, "Thẻ bảo hiểm y tế");
        assertThat(reading.read(Cast.HOA, number).results()).isEmpty();
        appraise(number);
        approve(number, "Thông báo hoàn thành");

        assertThat(troupe.view(number).results())
                .extracting(ResultView::decision)
                .containsExactly(Decision.APPROVED, Decision.REFUSED, Decision.APPROVED, Decision.APPROVED);
        assertThat(reading.read(Cast.HOA, number).results())
                .extracting(OwnDossier.Result::title)
                .containsExactly("Giấy khai sinh", "Thẻ bảo hiểm y tế", "Thông báo hoàn thành");
    }

    @Test
    void theRoutingSheetLetsEveryLegOfAStageTakeOverFromTheStageBefore() throws IOException {
        var number = filed(THREE_IN_ONE);
        forward(number);
        appraise(number);
        approve(number, "Giấy khai sinh");
        forward(number);

        var legs = troupe.view(number).legs();
        var last = legs.getLast().stage();
        var parallel = legs.stream().filter(leg -> leg.stage() == last).toList();
        var before = legs.stream().filter(leg -> leg.stage() < last).toList();
        assertThat(parallel).hasSizeGreaterThan(1);
        var giver = before.getLast().steps().getLast();
        var sheet = papers.routingSheet(troupe.desk(number), number, PrintReason.VIEWED);
        assertThat(PaperReading.text(sheet))
                .contains(parallel.stream()
                        .map(leg -> "Giao: " + holder(giver) + " Nhận: "
                                + holder(leg.steps().getFirst()))
                        .toList());
    }

    private static String holder(StepView step) {
        return step.unit() == null
                ? step.agency().name()
                : step.unit() + ", " + step.agency().name();
    }

    @Test
    void aRefusalOfTheLeadIsAllThatARefusedDossierEndsWith() {
        var number = filed(THREE_IN_ONE);
        forward(number);
        appraise(number);
        approve(number, "Giấy khai sinh");
        forward(number);
        appraise(number);
        refuse.refuse(
                holder(number),
                number,
                null,
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON),
                RequestKey.random());
        appraise(number);
        approve(number, "Thẻ bảo hiểm y tế");
        appraise(number);
        var ended = refuse.refuse(
                holder(number),
                number,
                null,
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON),
                RequestKey.random());

        assertThat(ended.state()).isEqualTo(DossierState.RESULT_READY);
        assertThat(reading.read(Cast.HOA, number).results())
                .singleElement()
                .satisfies(last -> assertThat(last.no())
                        .isEqualTo(troupe.view(number).results().getLast().no()));
    }

    /** A birth to register that waits for its signature. */
    private DossierNumber atSignature() {
        var number = filed(BIRTH);
        forward(number);
        appraise(number);
        return number;
    }

    private DossierNumber filed(String procedure) {
        var number = submit.submit(Cast.HOA, cast.filing(procedure, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        return number;
    }

    private void forward(DossierNumber number) {
        forward.forward(holder(number), number, null, "", RequestKey.random());
    }

    private void appraise(DossierNumber number) {
        appraise.appraise(holder(number), number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
    }

    private void approve(DossierNumber number, String title) {
        approve.approve(
                holder(number), number, null, ResultDocument.letter(title, "Chấp thuận."), "", RequestKey.random());
    }

    private void offering(DossierNumber number, String actions) {
        jdbc.sql("""
                        update dossiers.step s set actions = :actions from dossiers.dossier d
                        where d.id = s.dossier and d.number = :number and s.left_at is null""").param("actions", actions).param("number", number.value()).update();
    }

    /** Who holds the first step that is open. */
    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(troupe.open(number).getFirst()).orElseThrow();
    }
}
