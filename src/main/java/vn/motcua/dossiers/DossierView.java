package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Deadline;
import vn.motcua.documents.StoredFile;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.signatures.SignedPaper;

/**
 * A whole dossier as somebody with the right to it reads it.
 *
 * @param offers what this reader may do with it now
 * @param myStep number of the open step that is the reader's, to be sent along with an action; null when none is
 * @param myQuestion number of the open consultation that the reader may answer; null when none is
 * @param myVisit number of the appointment on site that the reader may move, cancel or record; null when none is
 * @param supplementTurn how the office stands with asking for a supplement, for those who may ask or allow it; null for others
 * @param sameHands whether this reader, who may decide now, is who received and appraised it
 * @param onBehalf in whose place the reader would act; null in their own
 * @param deadline the due time with its explanation, line by line
 */
public record DossierView(
        DossierNumber number,
        String lookupCode,
        DossierState state,
        int version,
        ProcedureDocument procedure,
        ProcedureCase chosenCase,
        Regime regime,
        Channel channel,
        Agency agency,
        Agency desk,
        Times times,
        @Nullable Decision decision,
        long fee,
        FiledView filed,
        List<LegView> legs,
        List<Happening> timeline,
        List<PauseView> pauses,
        List<LetterView> letters,
        List<ResultView> results,
        List<ConsultationView> consultations,
        List<VisitView> visits,
        Deadline deadline,
        Set<Offer> offers,
        @Nullable Integer myStep,
        @Nullable Integer myQuestion,
        @Nullable Integer myVisit,
        @Nullable SupplementTurn supplementTurn,
        boolean sameHands,
        @Nullable OnBehalf onBehalf) {

    /** What a reader may do. */
    public enum Offer {
        RECEIVE,
        DECLINE,
        REQUEST_SUPPLEMENT,
        ALLOW_SUPPLEMENT,
        SUPPLEMENT,
        CLAIM,
        ASSIGN,
        FORWARD,
        SEND_BACK,
        RETURN_LEG,
        CONSULT,
        ANSWER_CONSULTATION,
        WITHDRAW_CONSULTATION,
        ARRANGE_VISIT,
        MOVE_VISIT,
        CANCEL_VISIT,
        RECORD_VISIT,
        APPRAISE,
        SUBMIT_FOR_SIGNATURE,
        APPROVE,
        REFUSE,
        SUSPEND,
        RESUME,
        EXTEND,
        STOP,
        RETURN,
        WITHDRAW
    }

    /**
     * The moments of a dossier.
     *
     * @param firstDue the date promised on the first slip; {@code due} may have moved since
     * @param clockStopped since when the clock stands still; null while it runs
     */
    public record Times(
            Instant submitted,
            @Nullable Instant intakeDue,
            @Nullable Instant received,
            @Nullable Instant firstDue,
            @Nullable Instant due,
            @Nullable Instant clockStopped,
            @Nullable Instant finished,
            @Nullable Instant returned) {}

    /** What was handed in. */
    public record FiledView(
            Party applicant, Party submitter, List<Answer> answers, List<PaperView> papers, Delivery delivery) {}

    public record Answer(@Nullable String group, String label, String value) {}

    /** A required document with what was handed in for it; {@code name} as the pinned revision has it. */
    public record PaperView(Paper paper, String name, boolean mandatory, List<StoredFile> files) {}

    /**
     * One agency's part of a stage as it ran once, with its steps.
     *
     * @param part null where only one agency works at a time
     * @param stage from 0; {@code leg} is its place there, from 0
     * @param round how often it has run with this: 1, and one more for each time it was given back
     * @param rework why it was given back; null in the first round
     */
    public record LegView(
            @Nullable PartNumber part,
            int stage,
            int leg,
            int round,
            String stageName,
            String name,
            Agency agency,
            boolean lead,
            Instant started,
            Instant due,
            @Nullable Instant ended,
            @Nullable StepOutcome outcome,
            WorkedTime worked,
            @Nullable Rework rework,
            List<StepView> steps) {

        /** Whether it was given back and is not handed in again yet. */
        public boolean reworked() {
            return rework != null && ended == null;
        }

        /** Its name with the round, from the second on: "Thẩm duyệt phòng cháy (lần 2)". */
        public String title() {
            return round == 1 ? name : "%s (lần %d)".formatted(name, round);
        }
    }

    /**
     * Why a leg is done again.
     *
     * @param askedStage the stage whose lead gave it back, and waits for it
     */
    public record Rework(int askedStage, String by, String reason) {}

    /** A step; {@code officer} did it or holds it, {@code onBehalf} of somebody else where it is not their own. */
    public record StepView(
            int no,
            String name,
            OfficerRole role,
            Agency agency,
            @Nullable String unit,
            @Nullable String officer,
            @Nullable OnBehalf onBehalf,
            Instant entered,
            Instant due,
            @Nullable Instant left,
            @Nullable StepOutcome outcome,
            WorkedTime worked,
            @Nullable String note) {

        /** Who did it or holds it, and for whom: "Trần Anh Tuấn (thay mặt …)"; null when nobody does. */
        public @Nullable String by() {
            return officer == null || onBehalf == null ? officer : officer + " " + onBehalf.mark();
        }
    }

    /** Something that happened, as the timeline shows it; {@code by} is the officer's or citizen's name. */
    public record Happening(int seq, Instant at, EventType type, String by, Map<String, Object> details) {

        /** In whose place it was done, in a sentence; null when it was the actor's own to do. */
        public @Nullable String onBehalf() {
            return OnBehalf.sentence(details.get(OnBehalf.DETAIL));
        }
    }

    public record PauseView(
            Instant from,
            @Nullable Instant to,
            String reason,
            String detail,
            @Nullable String legalBasis) {}

    public record LetterView(int no, LetterKind kind, Instant at, String officer) {}

    /**
     * A result document.
     *
     * @param file null for a letter that the system sets from its text
     * @param superseded since when it says nothing any more; null while it stands
     * @param forApplicant whether the dossier ends with it: false until then, and for what was taken back or is the lead's
     *     alone to weigh
     * @param signed the signatures on the file; null for one that was not signed here
     */
    public record ResultView(
            int no,
            String title,
            @Nullable StoredFile file,
            Agency agency,
            Instant at,
            String officer,
            Decision decision,
            @Nullable Instant superseded,
            boolean forApplicant,
            @Nullable SignedPaper signed) {}

    /**
     * A question to another agency.
     *
     * @param step number of the step that asked; null when that is not known
     * @param closed when it ended without an answer, and as what; null while it waits, or once it is answered
     */
    public record ConsultationView(
            int no,
            @Nullable Integer step,
            Agency from,
            Agency to,
            @Nullable String unit,
            String question,
            Instant asked,
            Instant due,
            AnswerConsultation.@Nullable Verdict verdict,
            @Nullable String answer,
            @Nullable Instant answered,
            @Nullable String answeredBy,
            @Nullable Instant closed,
            @Nullable QuestionEnd end,
            @Nullable String endReason) {

        /** Whether the answer may still come. */
        public boolean open() {
            return answered == null && closed == null;
        }
    }

    /**
     * An appointment to look at things where they are, with its minutes once it was held.
     *
     * @param step number of the step on which it was arranged
     * @param ended when it was recorded, cancelled, or ended with its dossier; null while it stands
     * @param file the signed minutes; null when they are kept as text
     */
    public record VisitView(
            int no,
            int step,
            Agency agency,
            Instant at,
            String place,
            String participants,
            Instant arranged,
            String by,
            @Nullable Instant held,
            @Nullable String present,
            @Nullable String finding,
            @Nullable StoredFile file,
            @Nullable Instant ended,
            @Nullable VisitEnd end,
            @Nullable String endReason,
            @Nullable String endedBy) {}

    /** What the dossier ends with; nothing before it is decided. */
    public List<ResultView> resultsForApplicant() {
        return results.stream().filter(ResultView::forApplicant).toList();
    }

    /** The result most dossiers of the procedure end with, in its own words: what an approval proposes. */
    public ResultDocument usualResult() {
        var title = procedure.results().isEmpty()
                ? "Kết quả: " + procedure.name()
                : procedure.results().getFirst().name();
        var text = procedure.letters().approvalText();
        return ResultDocument.letter(
                title,
                text == null
                        ? "Chấp thuận đề nghị của %s về việc: %s."
                                .formatted(filed.applicant().name(), procedure.name())
                        : text);
    }

    /** Every leg as it ran last, in the order of the route. */
    public List<LegView> lastRounds() {
        return legs.stream()
                .filter(leg -> legs.stream()
                        .noneMatch(other -> other.stage() == leg.stage()
                                && other.leg() == leg.leg()
                                && other.round() > leg.round()))
                .toList();
    }

    public boolean may(Offer offer) {
        return offers.contains(offer);
    }
}
