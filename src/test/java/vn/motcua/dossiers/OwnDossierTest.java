package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.SampleTest;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.Actor;

/** What officers write to each other stays with officers; what concerns the owner reaches them. */
@SampleTest
class OwnDossierTest {

    /** Birth; then residence at the police and health insurance at once; then the commune again. */
    private static final String THREE_IN_ONE = "2.002621";

    private static final String REMARK = "Nhận xét khi kiểm tra giấy tờ";
    private static final String NOTE = "Ghi chú cho bước sau";
    private static final String QUESTION = "Câu hỏi gửi cơ quan khác";
    private static final String ANSWER = "Câu trả lời của cơ quan khác";
    private static final String OPINION = "Ý kiến thẩm định nội bộ";
    private static final String REWORK = "Lý do trả lại bước trước";
    private static final String WEIGHED = "Lý do cơ quan phối hợp từ chối, cơ quan chủ trì còn cân nhắc";

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
    Consult consult;

    @Autowired
    AnswerConsultation answer;

    @Autowired
    Appraise appraise;

    @Autowired
    SendBack sendBack;

    @Autowired
    ApproveDossier approve;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    DossierReading reading;

    @Autowired
    JsonMapper json;

    @Test
    void nothingThatOfficersWriteToEachOtherReachesTheOwner() {
        var number = written();

        assertThat(json.writeValueAsString(troupe.view(number)))
                .contains(REMARK, NOTE, QUESTION, ANSWER, OPINION, REWORK, WEIGHED);
        assertThat(json.writeValueAsString(reading.read(Cast.HOA, number)))
                .doesNotContain(REMARK, NOTE, QUESTION, ANSWER, OPINION, REWORK, WEIGHED);
    }

    @Test
    void theOwnerSeesEveryOfficeThatHoldsTheDossierAndWhenItIsDue() {
        var number = written();
        var own = reading.read(Cast.HOA, number);

        assertThat(own.legs())
                .hasSameSizeAs(troupe.view(number).legs())
                .allSatisfy(leg -> assertThat(leg.steps()).isNotEmpty());
        assertThat(own.timeline())
                .extracting(happening -> happening.type())
                .contains(EventType.SUBMITTED, EventType.RECEIVED, EventType.FORWARDED, EventType.APPRAISED)
                .doesNotContain(EventType.CONSULTED, EventType.CONSULTATION_ANSWERED)
                .as("nothing is decided yet")
                .doesNotContain(EventType.APPROVED, EventType.REFUSED);
        assertThat(own.deadline().explanation()).isNotEmpty();
    }

    @Test
    void whatIsAskedOfTheOwnerIsTold() {
        var refused = written();
        appraise(refused, "");
        approve(refused);
        appraise(refused, "");
        refuse.refuse(
                holder(refused),
                refused,
                null,
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, "Cha mẹ đã đăng ký khai sinh ở nơi khác."),
                RequestKey.random());

        var own = reading.read(Cast.HOA, refused);
        assertThat(own.decision()).isEqualTo(Decision.REFUSED);
        assertThat(own.timeline().getLast().said()).isEqualTo("Cha mẹ đã đăng ký khai sinh ở nơi khác.");
    }

    /** A birth whose papers bear everything that officers may write, up to the residence refused by the police. */
    private DossierNumber written() {
        var number = submit.submit(Cast.HOA, cast.filing(THREE_IN_ONE, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, ticked(number), RequestKey.random());
        forward(number);
        consult.ask(holder(number), number, null, Cast.QUY_NHON, null, QUESTION, 3, RequestKey.random());
        var asked = troupe.view(number).consultations().getFirst();
        answer.answer(
                approver(number), number, asked.no(), AnswerConsultation.Verdict.AGREE, ANSWER, RequestKey.random());
        appraise(number, OPINION);
        sendBack.sendBack(holder(number), number, null, REWORK, RequestKey.random());
        appraise(number, OPINION);
        approve(number);
        forward(number);
        appraise(number, OPINION);
        refuse.refuse(
                holder(number),
                number,
                null,
                null,
                new RefuseDossier.Why("NOT_ELIGIBLE", null, WEIGHED),
                RequestKey.random());
        return number;
    }

    private Reception ticked(DossierNumber number) {
        return new Reception(troupe.view(number).filed().papers().stream()
                .map(view -> new Tick(view.paper().document(), null, null, null, REMARK))
                .toList());
    }

    private void forward(DossierNumber number) {
        forward.forward(holder(number), number, null, NOTE, RequestKey.random());
    }

    private void appraise(DossierNumber number, String opinion) {
        appraise.appraise(holder(number), number, null, Appraise.Finding.ELIGIBLE, opinion, RequestKey.random());
    }

    private void approve(DossierNumber number) {
        approve.approve(
                holder(number),
                number,
                null,
                ResultDocument.letter("Giấy khai sinh", "Đã đăng ký."),
                NOTE,
                RequestKey.random());
    }

    private Actor.Officer approver(DossierNumber number) {
        return troupe.holder(troupe.view(number).agency().id(), null, OfficerRole.APPROVER)
                .orElseThrow();
    }

    /** Who holds the first step that is open. */
    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(troupe.open(number).getFirst()).orElseThrow();
    }
}
