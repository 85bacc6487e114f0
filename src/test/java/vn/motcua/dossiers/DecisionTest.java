package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** A dossier is decided by an approving step alone, and never without the document that says so. */
@SampleTest
class DecisionTest {

    /** Desk, case officer, approver, clerk. */
    private static final String BIRTH = "1.001193";

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
    SendBack sendBack;

    @Autowired
    DossierReading reading;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theClerksSealClosesWhatTheApproverSigned() {
        var number = atSignature();

        assertThat(approve(number).state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(forward(number).state()).isEqualTo(DossierState.RESULT_READY);
        assertThat(troupe.view(number).decision()).isEqualTo(Decision.APPROVED);
    }

    @Test
    void aSignatureIsNotPassedByForwardingWhateverAnOldRouteOffers() {
        var number = atSignature();
        offering(number, "APPROVE,FORWARD");

        assertThatThrownBy(() -> forward(number)).isInstanceOf(NotYours.class);
        assertThat(reading.read(holder(number), number).offers())
                .contains(Offer.APPROVE)
                .doesNotContain(Offer.FORWARD);
    }

    @Test
    void aRouteThatEndsWithoutASignatureDecidesNothing() {
        var number = atSignature();
        offering(number, "FORWARD");
        forward(number);

        assertThatThrownBy(() -> forward(number)).isInstanceOf(InvalidInput.class);
        assertThat(troupe.view(number).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void whatIsSentBackBehindItsSignatureMustBeSignedAgain() {
        var number = atSignature();
        approve(number);
        offering(number, "FORWARD,SEND_BACK");
        sendBack.sendBack(holder(number), number, null, "Số giấy trên văn bản không đúng", RequestKey.random());
        offering(number, "FORWARD");
        forward(number);

        assertThatThrownBy(() -> forward(number)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theDatabaseItselfRefusesADecisionWithoutItsResult() {
        var number = atSignature();

        assertThatThrownBy(() -> jdbc.sql(
                                "update dossiers.dossier set outcome = 'APPROVED', state = 'RESULT_READY' where number = :number")
                        .param("number", number.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** A birth to register that waits for its signature. */
    private DossierNumber atSignature() {
        var number = submit.submit(Cast.HOA, cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        forward(number);
        appraise.appraise(holder(number), number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
        return number;
    }

    private Standing forward(DossierNumber number) {
        return forward.forward(holder(number), number, null, "", RequestKey.random());
    }

    private Standing approve(DossierNumber number) {
        return approve.approve(
                holder(number),
                number,
                null,
                ResultDocument.letter("Giấy khai sinh", "Đã đăng ký khai sinh."),
                "",
                RequestKey.random());
    }

    /** Makes the open step offer what a route of before the checks would have let it. */
    private void offering(DossierNumber number, String actions) {
        var updated = jdbc.sql("""
                        update dossiers.step s set actions = :actions from dossiers.dossier d
                        where d.id = s.dossier and d.number = :number and s.left_at is null""")
                .param("actions", actions)
                .param("number", number.value())
                .update();
        assertThat(updated).isEqualTo(1);
    }

    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(open(number)).orElseThrow();
    }

    private StepView open(DossierNumber number) {
        return troupe.open(number).getFirst();
    }
}
