package vn.motcua.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.AllowSupplement;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.ApproveDossier;
import vn.motcua.dossiers.ArrangeVisit;
import vn.motcua.dossiers.AssignStep;
import vn.motcua.dossiers.CancelVisit;
import vn.motcua.dossiers.ClaimStep;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.ExtendDeadline;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.MoveVisit;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RecordVisit;
import vn.motcua.dossiers.RefuseDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.ResumeDossier;
import vn.motcua.dossiers.ReturnLeg;
import vn.motcua.dossiers.ReturnResult;
import vn.motcua.dossiers.SendBack;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.StopDossier;
import vn.motcua.dossiers.SubmitForSignature;
import vn.motcua.dossiers.SupplementDossier;
import vn.motcua.dossiers.SupplementTurn;
import vn.motcua.dossiers.SuspendDossier;
import vn.motcua.dossiers.VisitMinutes;
import vn.motcua.dossiers.VisitPlan;
import vn.motcua.dossiers.WithdrawConsultation;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.vocabulary.Actor;

/**
 * The one list of everything people do with a dossier, for drills: a new kind of {@link Offer} does not compile until it is
 * drilled too.
 */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class DrillActs {

    /** The paper that is asked for, and handed in. */
    static final int PAPER = 1;

    static final int DAYS_TO_ANSWER = 3;

    private static final Duration AHEAD = Duration.ofDays(1);

    /** Whose opinion is asked; it has no leg of its own in a drill. */
    private static final String ASKED = "H21.11";

    private static final String REASON = "Nội dung chưa phù hợp với quy định hiện hành của pháp luật chuyên ngành.";

    private final ReceiveAtDesk receive;
    private final DeclineIntake decline;
    private final RequestSupplement requestSupplement;
    private final AllowSupplement allowSupplement;
    private final SupplementDossier supplement;
    private final ClaimStep claim;
    private final AssignStep assign;
    private final ForwardDossier forward;
    private final SendBack sendBack;
    private final ReturnLeg returnLeg;
    private final Consult consult;
    private final AnswerConsultation answer;
    private final WithdrawConsultation withdrawQuestion;
    private final ArrangeVisit arrangeVisit;
    private final MoveVisit moveVisit;
    private final CancelVisit cancelVisit;
    private final RecordVisit recordVisit;
    private final Appraise appraise;
    private final SubmitForSignature signature;
    private final ApproveDossier approve;
    private final RefuseDossier refuse;
    private final SuspendDossier suspend;
    private final ResumeDossier resume;
    private final ExtendDeadline extend;
    private final StopDossier stop;
    private final ReturnResult giveBack;
    private final WithdrawDossier withdraw;
    private final Clock clock;

    DrillActs(
            ReceiveAtDesk receive,
            DeclineIntake decline,
            RequestSupplement requestSupplement,
            AllowSupplement allowSupplement,
            SupplementDossier supplement,
            ClaimStep claim,
            AssignStep assign,
            ForwardDossier forward,
            SendBack sendBack,
            ReturnLeg returnLeg,
            Consult consult,
            AnswerConsultation answer,
            WithdrawConsultation withdrawQuestion,
            ArrangeVisit arrangeVisit,
            MoveVisit moveVisit,
            CancelVisit cancelVisit,
            RecordVisit recordVisit,
            Appraise appraise,
            SubmitForSignature signature,
            ApproveDossier approve,
            RefuseDossier refuse,
            SuspendDossier suspend,
            ResumeDossier resume,
            ExtendDeadline extend,
            StopDossier stop,
            ReturnResult giveBack,
            WithdrawDossier withdraw,
            Clock clock) {
        this.receive = receive;
        this.decline = decline;
        this.requestSupplement = requestSupplement;
        this.allowSupplement = allowSupplement;
        this.supplement = supplement;
        this.claim = claim;
        this.assign = assign;
        this.forward = forward;
        this.sendBack = sendBack;
        this.returnLeg = returnLeg;
        this.consult = consult;
        this.answer = answer;
        this.withdrawQuestion = withdrawQuestion;
        this.arrangeVisit = arrangeVisit;
        this.moveVisit = moveVisit;
        this.cancelVisit = cancelVisit;
        this.recordVisit = recordVisit;
        this.appraise = appraise;
        this.signature = signature;
        this.approve = approve;
        this.refuse = refuse;
        this.suspend = suspend;
        this.resume = resume;
        this.extend = extend;
        this.stop = stop;
        this.giveBack = giveBack;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /**
     * An act with what the screen it is done on has shown.
     *
     * @param step number of the step; null where the act needs none
     * @param question number of the question, or of the visit; null where the act needs none
     * @param part which leg is to be done again; null where the act needs none
     * @param from who holds the step that is assigned; {@code to} who gets it; null for nobody
     * @param until the new date of an extension; null where the act needs none
     */
    record Order(
            Offer offer,
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable Integer question,
            ReturnLeg.@Nullable Part part,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate until,
            List<Paper> papers) {}

    /** Does it, through the same class as every screen. */
    Standing carryOut(Order order) {
        var actor = order.actor();
        var number = order.number();
        var step = order.step();
        var key = RequestKey.random();
        return switch (order.offer()) {
            case RECEIVE -> receive.receive(actor, number, null, key);
            case DECLINE -> decline.decline(actor, number, REASON, key);
            case REQUEST_SUPPLEMENT ->
                requestSupplement.request(actor, number, step, List.of(new MissingPaper(PAPER, "Bị mờ")), REASON, key);
            case ALLOW_SUPPLEMENT -> allowSupplement.allow(actor, number, SupplementTurn.Cause.NOT_MENDED, REASON, key);
            case SUPPLEMENT -> supplement.supplement(actor, number, order.papers(), "", key);
            case CLAIM -> claim.claim(actor, number, step, key);
            case ASSIGN ->
                assign.assign(actor, number, new AssignStep.Assignment(step, order.from(), order.to(), REASON), key);
            case FORWARD -> forward.forward(actor, number, step, "", key);
            case SEND_BACK -> sendBack.sendBack(actor, number, step, REASON, key);
            case RETURN_LEG -> returnLeg.giveBack(actor, number, step, order.part(), REASON, key);
            case CONSULT -> consult.ask(actor, number, step, ASKED, null, REASON, DAYS_TO_ANSWER, key);
            case ANSWER_CONSULTATION ->
                answer.answer(actor, number, question(order), AnswerConsultation.Verdict.AGREE, "", key);
            case WITHDRAW_CONSULTATION -> withdrawQuestion.withdraw(actor, number, step, question(order), REASON, key);
            case ARRANGE_VISIT -> arrangeVisit.arrange(actor, number, step, plan(), key);
            case MOVE_VISIT -> moveVisit.move(actor, number, step, question(order), plan(), REASON, key);
            case CANCEL_VISIT -> cancelVisit.cancel(actor, number, step, question(order), REASON, key);
            case RECORD_VISIT ->
                recordVisit.record(
                        actor, number, step, question(order), new VisitMinutes(null, "Các bên", REASON, null), key);
            case APPRAISE -> appraise.appraise(actor, number, step, Appraise.Finding.ELIGIBLE, "", key);
            case SUBMIT_FOR_SIGNATURE -> signature.submit(actor, number, step, "", key);
            case APPROVE ->
                approve.approve(actor, number, step, ResultDocument.letter("Kết quả", "Chấp thuận"), "", key);
            case REFUSE ->
                refuse.refuse(actor, number, step, null, new RefuseDossier.Why("NOT_ELIGIBLE", null, REASON), key);
            case SUSPEND -> suspend.suspend(actor, number, "AUTHORITY", "Công văn số 12", REASON, key);
            case RESUME -> resume.resume(actor, number, REASON, key);
            case EXTEND -> extend.extend(actor, number, order.until(), REASON, key);
            case STOP -> stop.stop(actor, number, "NO_OBJECT", null, REASON, key);
            case RETURN ->
                giveBack.giveBack(
                        actor,
                        number,
                        new ReturnResult.Collector(
                                Delivery.Way.AT_DESK, DrillPeople.APPLICANT.name(), DrillPeople.ID_NUMBER, null, null),
                        key);
            case WITHDRAW -> withdraw.withdraw(actor, number, REASON, new WithdrawDossier.Proof(null, true), key);
        };
    }

    private VisitPlan plan() {
        return new VisitPlan(clock.instant().plus(AHEAD), "Thửa đất xin cấp phép", "Các bên");
    }

    private static int question(Order order) {
        return Objects.requireNonNullElse(order.question(), 0);
    }

    /** As what the act stands in the history. */
    static Set<EventType> events(Offer offer) {
        return switch (offer) {
            case RECEIVE -> Set.of(EventType.RECEIVED);
            case DECLINE -> Set.of(EventType.DECLINED);
            case REQUEST_SUPPLEMENT -> Set.of(EventType.SUPPLEMENT_REQUESTED);
            case ALLOW_SUPPLEMENT -> Set.of(EventType.SUPPLEMENT_ALLOWED);
            case SUPPLEMENT -> Set.of(EventType.SUPPLEMENTED);
            case CLAIM -> Set.of(EventType.CLAIMED);
            case ASSIGN -> Set.of(EventType.ASSIGNED, EventType.RELEASED);
            case FORWARD -> Set.of(EventType.FORWARDED);
            case SEND_BACK -> Set.of(EventType.SENT_BACK);
            case RETURN_LEG -> Set.of(EventType.LEG_RETURNED);
            case CONSULT -> Set.of(EventType.CONSULTED);
            case ANSWER_CONSULTATION -> Set.of(EventType.CONSULTATION_ANSWERED);
            case WITHDRAW_CONSULTATION -> Set.of(EventType.CONSULTATION_WITHDRAWN);
            case ARRANGE_VISIT -> Set.of(EventType.VISIT_ARRANGED);
            case MOVE_VISIT -> Set.of(EventType.VISIT_MOVED);
            case CANCEL_VISIT -> Set.of(EventType.VISIT_CANCELLED);
            case RECORD_VISIT -> Set.of(EventType.VISIT_RECORDED);
            case APPRAISE -> Set.of(EventType.APPRAISED);
            case SUBMIT_FOR_SIGNATURE -> Set.of(EventType.SUBMITTED_FOR_SIGNATURE);
            case APPROVE -> Set.of(EventType.APPROVED);
            case REFUSE -> Set.of(EventType.REFUSED);
            case SUSPEND -> Set.of(EventType.SUSPENDED);
            case RESUME -> Set.of(EventType.RESUMED);
            case EXTEND -> Set.of(EventType.EXTENDED);
            case STOP -> Set.of(EventType.STOPPED);
            case RETURN -> Set.of(EventType.RETURNED);
            case WITHDRAW -> Set.of(EventType.WITHDRAWN);
        };
    }
}
