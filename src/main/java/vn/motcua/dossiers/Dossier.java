package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.InvalidInput;

/**
 * A dossier (hồ sơ), one record per state. A move is a method on the states where it is legal, so an illegal move does
 * not compile; every move returns the {@link Move} that the ledger writes, and moves are made nowhere else. What several
 * states have in common is an interface beside them, which the actions and the offers ask for.
 */
sealed interface Dossier {

    Facts facts();

    /**
     * What stays the same or is common to every state.
     *
     * @param version number of events so far; {@code lastHash} is the hash of the last one, {@code movedAt} its moment
     * @param desk agency whose one-stop desk receives and returns
     * @param countedFrom start of the limit that gives {@code due}
     */
    record Facts(
            long id,
            DossierNumber number,
            String lookupCode,
            int version,
            byte[] lastHash,
            Instant movedAt,
            DossierState state,
            long revision,
            String procedureCode,
            String caseCode,
            Regime regime,
            Channel channel,
            long agency,
            long desk,
            @Nullable Long account,
            Instant submittedAt,
            @Nullable Instant intakeDue,
            @Nullable Instant receivedAt,
            @Nullable Instant countedFrom,
            @Nullable Instant due,
            int stage,
            @Nullable Instant clockStoppedAt) {

        /** A moment, or that of the last event when another node's clock was ahead: events follow each other in time. */
        Instant notBefore(Instant moment) {
            return moment.isBefore(movedAt) ? movedAt : moment;
        }
    }

    /** The states in which an applicant may be asked for a supplement once more by a superior's leave. */
    sealed interface Askable {

        Move allowSupplement();
    }

    /** The states with open steps, which may be given to somebody. */
    sealed interface Assignable {

        List<OpenStep> steps();

        Move assign(OpenStep step, String reason);

        Move release(OpenStep step, String reason);
    }

    /** The states in which a question put to another agency may still be answered. */
    sealed interface Answerable {

        Facts facts();

        default Move answer(OpenQuestion question, AnswerConsultation.Verdict verdict, String text) {
            return Move.of(facts(), EventType.CONSULTATION_ANSWERED, facts().state())
                    .saying(Map.of("verdict", verdict, "text", text))
                    .answering(question, verdict, text);
        }
    }

    /** The states in which a dossier waits for something the law does not count. */
    sealed interface Resumable {

        Facts facts();

        default Move resume() {
            return Move.of(facts(), EventType.RESUMED, DossierState.IN_PROGRESS);
        }
    }

    /** The states in which an applicant may take the dossier back, unless it has been decided meanwhile. */
    sealed interface Withdrawable {

        Facts facts();

        default Move withdraw(String reason) {
            return Move.of(facts(), EventType.WITHDRAWN, DossierState.WITHDRAWN)
                    .saying(Map.of("reason", reason))
                    .closingWhatIsOpen()
                    .finished();
        }
    }

    /** The states in which the competent agency may stop a dossier. */
    sealed interface Stoppable {

        Facts facts();

        default Move stop(Map<String, Object> said) {
            return Move.of(facts(), EventType.STOPPED, DossierState.STOPPED)
                    .saying(said)
                    .closingWhatIsOpen()
                    .finished();
        }
    }

    /** The states in which something is due by the calendar, and due another day when the calendar changes. */
    sealed interface Clocked {

        Facts facts();

        default Move moveDue() {
            return Move.of(facts(), EventType.DUE_MOVED, facts().state());
        }
    }

    /** The states in which something is left to be done, by whoever takes over when the agency ends. */
    sealed interface Rehomable {

        Facts facts();

        default Move rehome(Map<String, Object> what) {
            return Move.of(facts(), EventType.REHOMED, facts().state()).saying(what);
        }
    }

    /** The states in which a result of the dossier stands, to be sealed or taken back; the state stays what it is. */
    sealed interface Deciding {

        Facts facts();

        default Move seal(Map<String, Object> which) {
            return Move.of(facts(), EventType.SEALED, facts().state()).saying(which);
        }

        default Move revoke(Map<String, Object> which) {
            return Move.of(facts(), EventType.REVOKED, facts().state()).saying(which);
        }
    }

    record Submitted(Facts facts) implements Dossier, Askable, Withdrawable, Clocked, Rehomable {

        /** A desk elsewhere took it in; no clock runs until the competent agency receives it. */
        Move takeIn() {
            return Move.of(facts, EventType.TAKEN_IN, DossierState.SUBMITTED);
        }

        /** The clock of the whole limit starts. */
        Move receive() {
            return Move.of(facts, EventType.RECEIVED, DossierState.IN_PROGRESS);
        }

        Move decline(String reason) {
            return Move.of(facts, EventType.DECLINED, DossierState.DECLINED)
                    .saying(Map.of("reason", reason))
                    .finished();
        }

        /** Online intake found it incomplete: one notice with full guidance, before any clock runs. */
        Move requestSupplement() {
            return supplementRequested(facts);
        }

        @Override
        public Move allowSupplement() {
            return Move.of(facts, EventType.SUPPLEMENT_ALLOWED, DossierState.SUBMITTED);
        }
    }

    record Declined(Facts facts) implements Dossier {}

    record InProgress(
            Facts facts, List<OpenStep> steps, List<OpenLeg> legs, List<OpenQuestion> questions, List<OpenVisit> visits)
            implements Dossier, Askable, Assignable, Answerable, Withdrawable, Stoppable, Clocked, Rehomable, Deciding {

        /** Stops the clock of the whole dossier; the open steps stay with their holders. */
        Move requestSupplement() {
            return supplementRequested(facts);
        }

        @Override
        public Move allowSupplement() {
            return Move.of(facts, EventType.SUPPLEMENT_ALLOWED, DossierState.IN_PROGRESS);
        }

        Move extend() {
            return Move.of(facts, EventType.EXTENDED, DossierState.IN_PROGRESS);
        }

        /** By decision, in the middle of the work: the open steps stay with their holders. */
        Move suspend(String ground, String detail, String legalBasis) {
            return Move.of(facts, EventType.SUSPENDED, DossierState.SUSPENDED)
                    .stoppingTheClock(ground, detail, legalBasis);
        }

        Move claim(OpenStep step) {
            return Move.of(facts, EventType.CLAIMED, DossierState.IN_PROGRESS)
                    .saying(Map.of("step", step.name()))
                    .claiming(step);
        }

        @Override
        public Move assign(OpenStep step, String reason) {
            return assigned(facts, EventType.ASSIGNED, step, reason);
        }

        @Override
        public Move release(OpenStep step, String reason) {
            return assigned(facts, EventType.RELEASED, step, reason);
        }

        Move forward(OpenStep step, String note, Instant now) {
            return leave(step, EventType.FORWARDED, StepOutcome.FORWARDED, note, now)
                    .saying(Map.of("note", note));
        }

        Move sendBack(OpenStep step, String reason, Instant now) {
            if (step.step() == 0) {
                throw new InvalidInput("step", "Đây là bước đầu của phần việc, không có bước trước để trả lại.");
            }
            return leave(step, EventType.SENT_BACK, StepOutcome.SENT_BACK, reason, now)
                    .saying(Map.of("reason", reason));
        }

        /**
         * Gives a leg that was handed in back to its agency to be done again; the lead's step that asks waits for it, all other legs
         * stay as they are.
         */
        Move returnLeg(OpenStep asking, OpenLeg leg, String reason) {
            if (!asks(asking)) {
                throw new NotYours(
                        "Chỉ cơ quan chủ trì của giai đoạn đang giải quyết được trả lại phần việc của cơ quan khác để làm lại.");
            }
            if (leg.endedAt() == null) {
                throw new InvalidInput(
                        "part",
                        leg.askedBy() == null
                                ? "Phần việc “%s” chưa làm xong nên chưa có gì để trả lại.".formatted(leg.name())
                                : "Phần việc “%s” đang được làm lại, do %s trả lại lúc %s."
                                        .formatted(leg.name(), leg.askedBy(), VietnameseTime.moment(leg.startedAt())));
            }
            return Move.of(facts, EventType.LEG_RETURNED, DossierState.IN_PROGRESS)
                    .saying(Map.of(
                            "step", asking.name(), "leg", leg.name(), "round", leg.round() + 1, "reason", reason));
        }

        Move appraise(OpenStep step, Appraise.Finding finding, String opinion, Instant now) {
            var note = finding.label() + (opinion.isEmpty() ? "" : ": " + opinion);
            return leave(step, EventType.APPRAISED, StepOutcome.APPRAISED, note, now)
                    .saying(Map.of("finding", finding, "opinion", opinion));
        }

        Move submitForSignature(OpenStep step, String note, Instant now) {
            return leave(step, EventType.SUBMITTED_FOR_SIGNATURE, StepOutcome.SUBMITTED_FOR_SIGNATURE, note, now)
                    .saying(Map.of("note", note));
        }

        Move approve(OpenStep step, String note, Instant now) {
            return leave(step, EventType.APPROVED, StepOutcome.APPROVED, note, now)
                    .saying(Map.of("note", note));
        }

        /**
         * A refusal ends the leg; the lead's ends the dossier inside its limit, and what others still hold is closed: no rework can
         * change it, so it waits for none.
         */
        Move refuse(OpenStep step, String reason, Map<String, Object> said, Instant now) {
            var move = left(step, EventType.REFUSED, StepOutcome.REFUSED, reason, now)
                    .saying(said);
            return leads(step)
                    ? move.ending(step.stage(), step.leg(), StepOutcome.REFUSED)
                            .closingWhatIsOpen()
                            .decided(Decision.REFUSED)
                    : move;
        }

        /** A question to another agency beside the step. */
        Move consult(OpenStep step, String to, String question, Instant answerDue) {
            return Move.of(facts, EventType.CONSULTED, DossierState.IN_PROGRESS)
                    .saying(Map.of("to", to, "question", question, "due", answerDue.toString()));
        }

        /** Takes a question back that is no longer needed, with the reason. */
        Move withdrawQuestion(OpenQuestion question, String reason) {
            return Move.of(facts, EventType.CONSULTATION_WITHDRAWN, DossierState.IN_PROGRESS)
                    .saying(Map.of("reason", reason))
                    .closing(question, QuestionEnd.WITHDRAWN, reason);
        }

        /** An appointment with the applicant to look at things where they are, beside the step. */
        Move arrangeVisit(OpenStep step, VisitPlan plan, Map<String, Object> said) {
            return Move.of(facts, EventType.VISIT_ARRANGED, DossierState.IN_PROGRESS)
                    .saying(Map.of("step", step.name()))
                    .saying(said)
                    .visiting(new VisitChange.Arranged(step, plan));
        }

        Move moveVisit(OpenVisit visit, VisitPlan plan, Map<String, Object> said) {
            return Move.of(facts, EventType.VISIT_MOVED, DossierState.IN_PROGRESS)
                    .saying(said)
                    .visiting(new VisitChange.Moved(visit.no(), plan));
        }

        Move cancelVisit(OpenVisit visit, String reason) {
            return Move.of(facts, EventType.VISIT_CANCELLED, DossierState.IN_PROGRESS)
                    .saying(Map.of("reason", reason, "visitAt", visit.at().toString()))
                    .visiting(new VisitChange.Cancelled(visit.no(), reason));
        }

        Move recordVisit(VisitChange.Recorded minutes, Map<String, Object> said) {
            return Move.of(facts, EventType.VISIT_RECORDED, DossierState.IN_PROGRESS)
                    .saying(said)
                    .visiting(minutes);
        }

        /** The appointment of the agency that holds a step, if one stands. */
        Optional<OpenVisit> visitOf(OpenStep step) {
            return visits.stream().filter(visit -> visit.isOf(step)).findFirst();
        }

        boolean leads(OpenStep step) {
            return legs.stream().anyMatch(leg -> leg.has(step) && leg.lead());
        }

        /** Whether whoever holds a step may give back what others handed in: the lead of the stage that runs. */
        boolean asks(OpenStep step) {
            return step.stage() == facts.stage() && leads(step);
        }

        /** The legs that a step gave back and waits for. */
        List<OpenLeg> reworksFor(OpenStep step) {
            return asks(step) ? legs.stream().filter(OpenLeg::reworked).toList() : List.of();
        }

        /** Questions asked on a step that nobody has answered yet. */
        List<OpenQuestion> questionsOf(OpenStep step) {
            return questions.stream()
                    .filter(question -> question.step() != null && question.step() == step.no())
                    .toList();
        }

        /** Whoever leaves a step has everything back that they gave back to others to be done again, see {@link #left}. */
        private Move leave(OpenStep step, EventType type, StepOutcome outcome, String note, Instant now) {
            requireHandedIn(step);
            return left(step, type, outcome, note, now);
        }

        private void requireHandedIn(OpenStep step) {
            reworksFor(step).stream().findFirst().ifPresent(leg -> {
                throw new InvalidInput(
                        "step",
                        "Bước này chờ phần việc “%s” được làm lại, do %s trả lại lúc %s, hạn %s."
                                .formatted(
                                        leg.name(),
                                        leg.askedBy(),
                                        VietnameseTime.moment(leg.startedAt()),
                                        VietnameseTime.moment(leg.due())));
            });
        }

        /**
         * Whoever leaves a step has the opinions they asked for, has taken the questions back, or has waited their time out; and
         * has met the applicant as arranged, or told them not to come.
         */
        private Move left(OpenStep step, EventType type, StepOutcome outcome, String note, Instant now) {
            var move = Move.of(facts, type, DossierState.IN_PROGRESS)
                    .saying(Map.of("step", step.name()))
                    .closing(step, outcome, note);
            for (var question : questionsOf(step)) {
                if (question.due().isAfter(now)) {
                    throw new InvalidInput(
                            "step",
                            "Bước này còn chờ ý kiến do %s xin lúc %s, hạn trả lời %s. Đợi trả lời, hoặc rút yêu cầu lấy ý kiến và nêu lý do."
                                    .formatted(
                                            question.asker(),
                                            VietnameseTime.moment(question.asked()),
                                            VietnameseTime.moment(question.due())));
                }
                move.closing(question, QuestionEnd.UNANSWERED, null);
            }
            visitOf(step).ifPresent(visit -> {
                throw new InvalidInput(
                        "step",
                        "Bước này còn lịch xác minh thực tế lúc %s, do %s hẹn lúc %s. Lập biên bản, hoặc hủy lịch và nêu lý do."
                                .formatted(
                                        VietnameseTime.moment(visit.at()),
                                        visit.by(),
                                        VietnameseTime.moment(visit.arranged())));
            });
            return move;
        }
    }

    record AwaitingSupplement(Facts facts, List<OpenStep> steps, List<OpenLeg> legs, List<OpenQuestion> questions)
            implements Dossier, Assignable, Answerable, Withdrawable, Stoppable, Clocked, Rehomable, Deciding {

        /** Back to whoever asked: the steps that stayed open, or the desk that had not received it yet. */
        Move supplement() {
            var back = facts.receivedAt() == null ? DossierState.SUBMITTED : DossierState.IN_PROGRESS;
            return Move.of(facts, EventType.SUPPLEMENTED, back);
        }

        @Override
        public Move assign(OpenStep step, String reason) {
            return assigned(facts, EventType.ASSIGNED, step, reason);
        }

        @Override
        public Move release(OpenStep step, String reason) {
            return assigned(facts, EventType.RELEASED, step, reason);
        }
    }

    /** Waits for a financial duty (nghĩa vụ tài chính) between two stages. */
    record AwaitingPayment(Facts facts)
            implements Dossier, Resumable, Withdrawable, Stoppable, Clocked, Rehomable, Deciding {}

    /**
     * Waits for something else the law does not count: between two stages by the route, e.g. a public posting, with nothing
     * open; or by decision in the middle of a stage, with its steps and legs open.
     */
    record Suspended(Facts facts, List<OpenStep> steps, List<OpenLeg> legs, List<OpenQuestion> questions)
            implements Dossier, Answerable, Resumable, Withdrawable, Stoppable, Clocked, Rehomable, Deciding {

        boolean byDecision() {
            return !steps.isEmpty();
        }
    }

    record Withdrawn(Facts facts) implements Dossier {}

    record Stopped(Facts facts) implements Dossier {}

    record ResultReady(Facts facts) implements Dossier, Rehomable, Deciding {

        /** Another document in the place of one that was taken back: what was decided stays decided. */
        Move replaceResult(int former, Map<String, Object> which, Move.NewResult result) {
            return Move.of(facts, EventType.RESULT_REPLACED, DossierState.RESULT_READY)
                    .saying(which)
                    .replacing(former, result);
        }

        Move giveBack(Map<String, Object> handover) {
            return Move.of(facts, EventType.RETURNED, DossierState.RETURNED)
                    .saying(handover)
                    .returned();
        }
    }

    record Returned(Facts facts) implements Dossier, Deciding {}

    private static Move supplementRequested(Facts facts) {
        return Move.of(facts, EventType.SUPPLEMENT_REQUESTED, DossierState.AWAITING_SUPPLEMENT)
                .stoppingTheClock("SUPPLEMENT", "Chờ bổ sung giấy tờ", null);
    }

    private static Move assigned(Facts facts, EventType type, OpenStep step, String reason) {
        return Move.of(facts, type, facts.state()).saying(Map.of("step", step.name(), "reason", reason));
    }
}
