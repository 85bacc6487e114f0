package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.WithdrawDossier.Proof;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** How dossiers end before their route does: refused by the lead, or taken back. */
@SampleTest
class EndsTest {

    /** Desk, case officer, approver, clerk. */
    private static final String BIRTH = "1.001193";
    /** Three agencies at once, the ward in the lead. */
    private static final String BUILDING_PERMIT = "1.013225";

    private static final String REASON = "Công trình nằm ngoài chỉ giới xây dựng theo quy hoạch đã được phê duyệt.";

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
    SubmitForSignature signature;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    StopDossier stop;

    @Autowired
    DossierReading reading;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLeadThatRefusesHasDoneItsPartAndOnlyTheOthersAreCutOff() {
        var number = received(BUILDING_PERMIT);
        while (troupe.open(number).size() < 2) {
            work(number, troupe.open(number).getFirst());
        }
        var lead = lead(number);
        mayRefuse(number, lead);
        refuse.refuse(
                holder(lead),
                number,
                lead.no(),
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON),
                RequestKey.random());

        var view = troupe.view(number);
        var stage = view.legs().getLast().stage();
        assertThat(view.state()).isEqualTo(DossierState.RESULT_READY);
        assertThat(view.legs())
                .filteredOn(leg -> leg.stage() == stage)
                .hasSizeGreaterThan(1)
                .allSatisfy(leg ->
                        assertThat(leg.outcome()).isEqualTo(leg.lead() ? StepOutcome.REFUSED : StepOutcome.CANCELLED));
        assertThat(view.legs())
                .filteredOn(LegView::lead)
                .last()
                .satisfies(leg -> assertThat(leg.steps().getLast().outcome()).isEqualTo(StepOutcome.REFUSED));
    }

    @Test
    void whatIsSignedCannotBeTakenBackThoughItIsNotSealedYet() {
        var number = received(BIRTH);
        while (!reading.read(holder(number), number).may(Offer.APPROVE)) {
            work(number, troupe.open(number).getFirst());
        }
        assertThat(reading.read(Cast.HOA, number).may(Offer.WITHDRAW)).isTrue();
        work(number, troupe.open(number).getFirst());

        assertThat(troupe.view(number).state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(reading.read(Cast.HOA, number).may(Offer.WITHDRAW)).isFalse();
        assertThatThrownBy(() -> withdraw.withdraw(Cast.HOA, number, "Đổi ý", Proof.NONE, RequestKey.random()))
                .isInstanceOf(AlreadyDecided.class)
                .hasMessageContaining("đã có quyết định");
        var leader = cast.officer("phuc.qn");
        assertThat(reading.read(leader, number).may(Offer.STOP)).isFalse();
        assertThatThrownBy(() -> stop.stop(leader, number, null, null, REASON, RequestKey.random()))
                .isInstanceOf(AlreadyDecided.class)
                .hasMessageContaining("không dừng giải quyết được");
        work(number, troupe.open(number).getFirst());
        assertThatThrownBy(() -> withdraw.withdraw(Cast.HOA, number, "Đổi ý", Proof.NONE, RequestKey.random()))
                .isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void theDeskTakesADossierBackOnlyWithProofThatTheApplicantWishesIt() {
        var number = received(BIRTH);
        var mai = troupe.desk(number);
        assertThatThrownBy(() -> withdraw.withdraw(mai, number, REASON, Proof.NONE, RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đơn xin rút");
        assertThatThrownBy(() -> withdraw.withdraw(mai, number, "", new Proof(null, true), RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
        var anothers = new Proof(cast.pdf(Cast.STRANGER), false);
        assertThatThrownBy(() -> withdraw.withdraw(mai, number, REASON, anothers, RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Tệp");

        var request = cast.pdf(mai);
        withdraw.withdraw(mai, number, "", new Proof(request, false), RequestKey.random());

        assertThat(troupe.view(number).timeline().getLast().details())
                .containsAllEntriesOf(Map.of("request", request.toString(), "requestName", "don.pdf"));
        assertThat(attachments.file(mai, number, request).id()).isEqualTo(request);
    }

    @Test
    void anAppraisalWithoutAFindingIsNone() {
        var number = received(BIRTH);
        work(number, troupe.open(number).getFirst());

        assertThatThrownBy(() -> appraise.appraise(holder(number), number, null, null, "", RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Chọn kết quả thẩm định");
    }

    private DossierNumber received(String procedure) {
        var number = submit.submit(Cast.HOA, cast.filing(procedure, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        return number;
    }

    /** The lead of this route decides in its last stage; others do in the joint one. */
    private void mayRefuse(DossierNumber number, StepView step) {
        jdbc.sql("""
                        update dossiers.step s set actions = 'REFUSE' from dossiers.dossier d
                        where d.id = s.dossier and d.number = :number and s.no = :no""").param("number", number.value()).param("no", step.no()).update();
    }

    private StepView lead(DossierNumber number) {
        return troupe.view(number).legs().stream()
                .filter(LegView::lead)
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.left() == null)
                .findFirst()
                .orElseThrow();
    }

    private Actor.Officer holder(DossierNumber number) {
        return holder(troupe.open(number).getFirst());
    }

    private Actor.Officer holder(StepView step) {
        return troupe.holder(step).orElseThrow();
    }

    /** Does what a step asks for and passes the dossier on. */
    private void work(DossierNumber number, StepView step) {
        var officer = holder(step);
        var view = reading.read(officer, number);
        var key = RequestKey.random();
        if (view.may(Offer.APPROVE)) {
            approve.approve(officer, number, step.no(), ResultDocument.letter("Kết quả", "Chấp thuận."), "", key);
        } else if (view.may(Offer.SUBMIT_FOR_SIGNATURE)) {
            signature.submit(officer, number, step.no(), "", key);
        } else if (view.may(Offer.APPRAISE)) {
            appraise.appraise(officer, number, step.no(), Appraise.Finding.ELIGIBLE, "", key);
        } else {
            forward.forward(officer, number, step.no(), "", key);
        }
    }
}
