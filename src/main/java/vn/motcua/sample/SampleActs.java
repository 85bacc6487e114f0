package vn.motcua.sample;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.ApproveDossier;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ExtendDeadline;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.HandoverProof;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RefuseDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.ResumeDossier;
import vn.motcua.dossiers.ReturnResult;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.StopDossier;
import vn.motcua.dossiers.SubmitForSignature;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.SupplementDossier;
import vn.motcua.dossiers.SuspendDossier;
import vn.motcua.dossiers.WithdrawDossier;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.sample.SampleStory.Fate;
import vn.motcua.vocabulary.Actor;

/** What the people of the sample province do and say, through the same actions as everybody. */
@Component
@ConditionalOnBooleanProperty("motcua.sample")
class SampleActs {

    private static final String JUSTICE = "JUSTICE";
    private static final String FINANCE = "FINANCE";

    private final SubmitOnline submit;
    private final ReceiveAtDesk receive;
    private final DeclineIntake decline;
    private final RequestSupplement supplement;
    private final SupplementDossier supplementing;
    private final Consult consult;
    private final ForwardDossier forward;
    private final Appraise appraise;
    private final SubmitForSignature signature;
    private final ApproveDossier approve;
    private final RefuseDossier refuse;
    private final ReturnResult giveBack;
    private final WithdrawDossier withdraw;
    private final StopDossier stop;
    private final SuspendDossier suspend;
    private final ExtendDeadline extend;
    private final ResumeDossier resume;
    private final DossierReading reading;
    private final ReceptionPoints receptionPoints;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    SampleActs(
            SubmitOnline submit,
            ReceiveAtDesk receive,
            DeclineIntake decline,
            RequestSupplement supplement,
            SupplementDossier supplementing,
            Consult consult,
            ForwardDossier forward,
            Appraise appraise,
            SubmitForSignature signature,
            ApproveDossier approve,
            RefuseDossier refuse,
            ReturnResult giveBack,
            WithdrawDossier withdraw,
            StopDossier stop,
            SuspendDossier suspend,
            ExtendDeadline extend,
            ResumeDossier resume,
            DossierReading reading,
            ReceptionPoints receptionPoints,
            Procedures procedures,
            Calendars calendars,
            Agencies agencies,
            Clock clock) {
        this.submit = submit;
        this.receive = receive;
        this.decline = decline;
        this.supplement = supplement;
        this.supplementing = supplementing;
        this.consult = consult;
        this.forward = forward;
        this.appraise = appraise;
        this.signature = signature;
        this.approve = approve;
        this.refuse = refuse;
        this.giveBack = giveBack;
        this.withdraw = withdraw;
        this.stop = stop;
        this.suspend = suspend;
        this.extend = extend;
        this.resume = resume;
        this.reading = reading;
        this.receptionPoints = receptionPoints;
        this.procedures = procedures;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Whose desk receives a procedure for an agency today. */
    Agency deskOf(String procedure, Agency competent) {
        return receptionPoints
                .deskFor(procedures.current(procedure).document(), competent, Province.dateOf(clock.instant()))
                .orElse(competent);
    }

    Standing submit(Actor.Citizen citizen, Filing filing) {
        return submit.submit(citizen, filing, RequestKey.random());
    }

    Standing receiveAtCounter(Actor desk, Filing filing) {
        return receive.receiveAtCounter(desk, filing, RequestKey.random());
    }

    Standing receive(Actor desk, DossierNumber number) {
        return receive.receive(desk, number, null, RequestKey.random());
    }

    Standing decline(Actor desk, DossierNumber number) {
        return decline.decline(
                desk,
                number,
                "Nội dung đề nghị không thuộc thẩm quyền giải quyết của cơ quan. Mời ông/bà nộp tại cơ quan cấp giấy tờ gốc.",
                RequestKey.random());
    }

    Standing askForSupplement(Actor.Officer officer, DossierNumber number, @Nullable Integer step) {
        var view = reading.read(officer, number);
        var paper = view.procedure().documentsOf(view.chosenCase().code()).getFirst();
        return supplement.request(
                officer,
                number,
                step,
                List.of(new MissingPaper(paper.no(), "Bản quét bị mờ, thiếu trang có chữ ký và con dấu")),
                "Giấy tờ chưa đọc được đầy đủ, chưa đủ căn cứ để xem xét.",
                RequestKey.random());
    }

    Standing supplement(Actor desk, DossierNumber number) {
        return supplementing.supplement(
                desk, number, SampleFilings.supplement(), "Nộp lại bản rõ tại quầy.", RequestKey.random());
    }

    /** Asks another department's opinion; empty where the step lets nobody ask. */
    Optional<Standing> consult(Actor.Officer officer, DossierNumber number) {
        var view = reading.read(officer, number);
        if (!view.may(Offer.CONSULT)) {
            return Optional.empty();
        }
        var line = JUSTICE.equals(view.agency().line()) ? FINANCE : JUSTICE;
        var asked = agencies.ofLine(line, view.agency(), Province.dateOf(clock.instant()))
                .orElseThrow()
                .code();
        return Optional.of(consult.ask(
                officer,
                number,
                view.myStep(),
                asked,
                null,
                "Đề nghị cho ý kiến về việc áp dụng quy định đối với hồ sơ này.",
                3,
                RequestKey.random()));
    }

    /** Does what the open step asks for next, the way the story wants it. */
    Standing workOn(Actor.Officer officer, DossierNumber number, Fate fate) {
        var view = reading.read(officer, number);
        var step = view.myStep();
        var key = RequestKey.random();
        if (fate.supplemented() && view.letters().size() == 1 && view.may(Offer.REQUEST_SUPPLEMENT)) {
            return askForSupplement(officer, number, step);
        }
        if (fate.refused() && view.may(Offer.REFUSE)) {
            return refuse.refuse(
                    officer,
                    number,
                    step,
                    null,
                    new RefuseDossier.Why(
                            "NOT_ELIGIBLE",
                            null,
                            "Qua thẩm định, hồ sơ không đáp ứng điều kiện quy định đối với thủ tục này; giấy tờ kèm theo không còn hiệu lực."),
                    key);
        }
        if (view.may(Offer.APPROVE)) {
            return approve.approve(officer, number, step, result(view), "Đồng ý", key);
        }
        if (view.may(Offer.SUBMIT_FOR_SIGNATURE)) {
            return signature.submit(officer, number, step, "Kính trình lãnh đạo xem xét, ký ban hành.", key);
        }
        if (view.may(Offer.APPRAISE)) {
            return appraise.appraise(
                    officer, number, step, Appraise.Finding.ELIGIBLE, "Hồ sơ đầy đủ, hợp lệ, đủ điều kiện.", key);
        }
        return forward.forward(officer, number, step, "", key);
    }

    Standing resume(Actor desk, DossierNumber number) {
        return resume.resume(desk, number, "Đã nộp đủ, theo chứng từ số 0001234.", RequestKey.random());
    }

    Standing withdraw(Actor desk, DossierNumber number) {
        return withdraw.withdraw(
                desk,
                number,
                "Người nộp đề nghị rút hồ sơ vì đã thay đổi nhu cầu.",
                new WithdrawDossier.Proof(null, true),
                RequestKey.random());
    }

    Standing stop(Actor approver, DossierNumber number) {
        return stop.stop(
                approver,
                number,
                "DISPUTE",
                "Thông báo thụ lý vụ án số 12/TB-TLVA của Tòa án nhân dân khu vực",
                "Đang có tranh chấp được Tòa án thụ lý, liên quan trực tiếp đến nội dung đề nghị.",
                RequestKey.random());
    }

    Standing suspend(Actor approver, DossierNumber number) {
        return suspend.suspend(
                approver,
                number,
                "AUTHORITY",
                "Công văn số 45/CV-TA của Tòa án nhân dân khu vực",
                "Tòa án đề nghị chưa giải quyết cho tới khi có kết luận về tranh chấp liên quan.",
                RequestKey.random());
    }

    /** Gives two more working days; empty where it is too late for that, or there is no due date. */
    Optional<Standing> extend(Actor.Officer approver, DossierNumber number) {
        var view = reading.read(approver, number);
        var due = view.times().due();
        if (due == null || !view.may(Offer.EXTEND)) {
            return Optional.empty();
        }
        var calendar = calendars.forAgency(view.agency().id());
        var until = calendar.nextWorkingDay(calendar.nextWorkingDay(Province.dateOf(due)));
        return Optional.of(extend.extend(
                approver,
                number,
                until,
                "Phải kiểm tra thực địa lần hai do thời tiết xấu, chưa kịp hoàn thành trong thời hạn.",
                RequestKey.random()));
    }

    Standing giveBack(Actor desk, DossierView dossier) {
        var filed = dossier.filed();
        var asked = filed.delivery().way();
        var way = asked == Delivery.Way.ONLINE && dossier.channel() != Channel.ONLINE ? Delivery.Way.AT_DESK : asked;
        var collector = way == Delivery.Way.AT_DESK ? filed.submitter() : filed.applicant();
        return giveBack.giveBack(
                desk,
                dossier.number(),
                new ReturnResult.Collector(
                        way,
                        collector.name(),
                        way == Delivery.Way.AT_DESK ? collector.idNumber() : null,
                        collector.relation(),
                        null,
                        way == Delivery.Way.POST ? consignment(dossier.number()) : null),
                RequestKey.random());
    }

    private static HandoverProof consignment(DossierNumber number) {
        return new HandoverProof(
                null, null, "EB%09dVN".formatted(Math.floorMod(number.value().hashCode(), 1_000_000_000)), null);
    }

    private static ResultDocument result(DossierView dossier) {
        var results = dossier.procedure().results();
        var title = results.isEmpty() ? "Văn bản kết quả" : results.getFirst().name();
        var text = dossier.procedure().letters().approvalText();
        return ResultDocument.letter(
                title.length() > 300 ? title.substring(0, 300) : title,
                text == null ? "Chấp thuận đề nghị của ông/bà theo hồ sơ số " + dossier.number() + "." : text);
    }
}
