package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.AnswerConsultation.Verdict;
import vn.motcua.dossiers.DossierView.ConsultationView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** A question to another unit ends one way or another, and the step that asked does not pass it by. */
@SampleTest
class ConsultationEndsTest {

    private static final String BIRTH = "1.001193";
    private static final String CONSTRUCTION = "H21.18";
    private static final String REASON = "Không còn cần ý kiến vì đã có văn bản trả lời trước đó.";

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
    Consult consult;

    @Autowired
    AnswerConsultation answer;

    @Autowired
    WithdrawConsultation withdrawQuestion;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    DossierReading reading;

    @Autowired
    DossierSearch search;

    @Autowired
    WorkList workList;

    @Autowired
    Agencies agencies;

    @Autowired
    WorkInAgencies work;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStepWaitsForTheOpinionItAskedFor() {
        var number = asked();
        assertThat(waitingAtTheAsked()).contains(number);

        assertThatThrownBy(() -> appraise(number))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chờ ý kiến")
                .hasMessageContaining(holder(number).name());
        var no = question(number).no();
        answer.answer(theAsked(), number, no, Verdict.AGREE, "", RequestKey.random());
        assertThatThrownBy(
                        () -> withdrawQuestion.withdraw(holder(number), number, null, no, REASON, RequestKey.random()))
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining(theAsked().name());

        assertThat(appraise(number).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void aQuestionTakenBackWithAReasonHoldsNothingUpAndIsNobodysAnyMore() {
        var number = asked();
        var officer = holder(number);
        assertThat(reading.read(officer, number).offers()).contains(Offer.WITHDRAW_CONSULTATION);
        var no = question(number).no();
        assertThat(workOfTheAsked()).contains(number);
        assertThatThrownBy(() -> withdrawQuestion.withdraw(officer, number, null, no, "", RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
        withdrawQuestion.withdraw(officer, number, null, no, REASON, RequestKey.random());

        assertThat(question(number).end()).isEqualTo(QuestionEnd.WITHDRAWN);
        assertThat(waitingAtTheAsked()).doesNotContain(number);
        assertThat(workOfTheAsked()).as("nothing of it must find a new home").doesNotContain(number);
        for (var late : List.<ThrowingCallable>of(
                () -> answer.answer(theAsked(), number, no, Verdict.AGREE, "", RequestKey.random()),
                () -> withdrawQuestion.withdraw(officer, number, null, no, REASON, RequestKey.random()))) {
            assertThatThrownBy(late)
                    .as("whoever is late learns who took it back")
                    .isInstanceOf(AlreadyMoved.class)
                    .hasMessageContaining(QuestionEnd.WITHDRAWN.label())
                    .hasMessageContaining(officer.name());
        }
        assertThatThrownBy(() -> reading.read(theAsked(), number))
                .as("who was asked by mistake sees it no more")
                .isInstanceOf(NotFound.class);
        assertThat(search.page(
                                theAsked(),
                                new DossierSearch.Query(number.value(), null, null, false),
                                null,
                                10,
                                Instant.now())
                        .rows())
                .isEmpty();
        assertThat(appraise(number).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void whoeverLetsTheTimePassIsNotWaitedFor() {
        var number = asked();
        jdbc.sql("""
                        update dossiers.consultation c set due = now() - interval '1 hour' from dossiers.dossier d
                        where d.id = c.dossier and d.number = :number""").param("number", number.value()).update();
        assertThat(waitingAtTheAsked()).contains(number);

        appraise(number);

        assertThat(question(number).end()).isEqualTo(QuestionEnd.UNANSWERED);
        assertThat(waitingAtTheAsked()).doesNotContain(number);
    }

    @Test
    void whatIsStillAskedEndsWithTheDossier() {
        var number = asked();

        withdraw.withdraw(Cast.HOA, number, "Đổi ý", WithdrawDossier.Proof.NONE, RequestKey.random());

        assertThat(question(number).end()).isEqualTo(QuestionEnd.DOSSIER_ENDED);
        assertThat(question(number).closed()).isBeforeOrEqualTo(Instant.now());
        assertThat(waitingAtTheAsked()).doesNotContain(number);
    }

    @Test
    void anAnswerWithoutAVerdictIsNoComment() {
        var number = asked();

        assertThatThrownBy(() -> answer.answer(
                        theAsked(), number, question(number).no(), null, "Không có ý kiến gì", RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Chọn ý kiến");
    }

    /** A birth whose case officer has asked the department of construction. */
    private DossierNumber asked() {
        var number = submit.submit(Cast.HOA, cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        forward.forward(holder(number), number, null, "", RequestKey.random());
        consult.ask(
                holder(number),
                number,
                null,
                CONSTRUCTION,
                null,
                "Nơi ở khai trong tờ khai có thật không?",
                3,
                RequestKey.random());
        return number;
    }

    private Standing appraise(DossierNumber number) {
        return appraise.appraise(holder(number), number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
    }

    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(troupe.open(number).getFirst()).orElseThrow();
    }

    private Actor.Officer theAsked() {
        return cast.officer("vinh.sxd");
    }

    private ConsultationView question(DossierNumber number) {
        return troupe.view(number).consultations().getFirst();
    }

    private List<DossierNumber> workOfTheAsked() {
        return work.page(List.of(agencies.byCode(CONSTRUCTION).orElseThrow().id()), List.of(BIRTH), 0, 1000).stream()
                .map(WorkInAgencies.Row::number)
                .toList();
    }

    private List<DossierNumber> waitingAtTheAsked() {
        return workList.page(theAsked(), WorkList.Queue.CONSULTATIONS, WorkList.Filter.NONE, null, 200).rows().stream()
                .map(WorkList.Row::number)
                .toList();
    }
}
