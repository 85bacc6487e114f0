package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.routes.Route.StepAction;

/** Everything one action changes, gathered first and written by the {@link Ledger} in one transaction. */
final class Move {

    record ClosedStep(
            OpenStep step, StepOutcome outcome, @Nullable String note) {}

    record NewStep(
            int stage,
            int leg,
            int step,
            String name,
            OfficerRole role,
            List<StepAction> actions,
            long agency,
            @Nullable Long unit,
            Instant due) {}

    /** A leg begun: the first time as the route says, or given back to be done again. */
    record NewLeg(
            int stage,
            int leg,
            int round,
            String name,
            long agency,
            boolean lead,
            Instant due,
            @Nullable Rework rework) {}

    /** Why a leg runs again, from which of its steps. */
    record Rework(int fromStep, String reason) {}

    record EndedLeg(int stage, int leg, StepOutcome outcome) {}

    /** A step given to an officer; to nobody when {@code officer} is null. */
    record Assignment(OpenStep step, @Nullable Officer officer) {}

    record NewDue(int no, Instant due) {}

    /** Another due time of an open leg. */
    record NewLegDue(int stage, int leg, int round, Instant due) {

        static NewLegDue of(OpenLeg leg, Instant due) {
            return new NewLegDue(leg.stage(), leg.leg(), leg.round(), due);
        }
    }

    record Pause(String reason, String detail, @Nullable String legalBasis) {}

    record IssuedLetter(LetterKind kind, Map<String, Object> content) {}

    /** Where in the route a result was made, and whose it is. */
    record ResultPlace(int stage, int leg, int step, long agency) {

        static ResultPlace of(OpenStep step) {
            return new ResultPlace(step.stage(), step.leg(), step.step(), step.agency());
        }
    }

    /** The document of a decision; {@code content} is what a letter is set from when there is no file. */
    record NewResult(
            ResultPlace place,
            Decision decision,
            String title,
            @Nullable UUID file,
            @Nullable Map<String, Object> content) {}

    /** Results of a leg that say nothing any more, from a step of it onwards. */
    record Superseded(int stage, int leg, int fromStep) {}

    record Question(OpenStep from, long toAgency, @Nullable Long toUnit, String text, Instant due) {}

    record Answer(int consultation, AnswerConsultation.Verdict verdict, String text) {}

    /** A question that ends without an answer. */
    record ClosedQuestion(
            OpenQuestion question,
            QuestionEnd end,
            @Nullable String reason) {}

    /**
     * Whose the dossier and its open work are from now on; {@code held} are the steps of before, in the order in which they are
     * opened anew, each with its holder.
     */
    record Rehomed(
            long agency, long desk, List<RehomedLeg> legs, List<RehomedQuestion> questions, List<OpenStep> held) {}

    record RehomedLeg(int stage, int leg, long agency) {}

    record RehomedQuestion(int no, long agency, @Nullable Long unit) {}

    final Facts before;
    final EventType type;
    DossierState to;
    final Map<String, Object> payload = new LinkedHashMap<>();
    final List<ClosedStep> closed = new ArrayList<>();
    final List<NewStep> opened = new ArrayList<>();
    final List<NewLeg> startedLegs = new ArrayList<>();
    final List<EndedLeg> endedLegs = new ArrayList<>();
    final List<NewDue> stepDues = new ArrayList<>();
    final List<NewLegDue> legDues = new ArrayList<>();
    final List<IssuedLetter> letters = new ArrayList<>();
    final List<NewResult> results = new ArrayList<>();
    final List<Superseded> superseded = new ArrayList<>();

    /** {@code ResultView.no} of a result that another takes the place of. */
    @Nullable
    Integer replaced;

    final List<ClosedQuestion> closedQuestions = new ArrayList<>();
    boolean closesWhatIsOpen;
    boolean finishes;
    boolean returns;
    boolean resumesTheClock;

    @Nullable
    OpenStep claimed;

    @Nullable
    Assignment assigned;

    @Nullable
    Pause pause;

    @Nullable
    Rehomed rehomed;

    @Nullable
    Question question;

    @Nullable
    Answer answer;

    @Nullable
    VisitChange visit;

    @Nullable
    List<Paper> papers;

    @Nullable
    Decision decision;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant countedFrom;

    @Nullable
    Instant due;

    @Nullable
    Instant intakeDue;

    @Nullable
    Long fee;

    int stage;

    private Move(Facts before, EventType type, DossierState to) {
        this.before = before;
        this.type = type;
        this.to = to;
        this.countedFrom = before.countedFrom();
        this.due = before.due();
        this.intakeDue = before.intakeDue();
        this.stage = before.stage();
    }

    /** Made by the states of a {@link Dossier} alone: they say what is legal. */
    static Move of(Facts before, EventType type, DossierState to) {
        return new Move(before, type, to);
    }

    Move saying(Map<String, Object> what) {
        payload.putAll(what);
        return this;
    }

    Move closing(OpenStep step, StepOutcome outcome, @Nullable String note) {
        closed.add(new ClosedStep(step, outcome, note));
        return this;
    }

    Move closing(OpenQuestion asked, QuestionEnd end, @Nullable String reason) {
        closedQuestions.add(new ClosedQuestion(asked, end, reason));
        return this;
    }

    Move answering(OpenQuestion asked, AnswerConsultation.Verdict verdict, String text) {
        answer = new Answer(asked.no(), verdict, text);
        return this;
    }

    Move visiting(VisitChange change) {
        visit = change;
        return this;
    }

    Move closingWhatIsOpen() {
        closesWhatIsOpen = true;
        return this;
    }

    Move claiming(OpenStep step) {
        claimed = step;
        return this;
    }

    /** Puts a step into an officer's hands, or, with none, into nobody's. */
    Move assigning(OpenStep step, @Nullable Officer officer) {
        assigned = new Assignment(step, officer);
        return this;
    }

    Move ending(int atStage, int leg, StepOutcome outcome) {
        endedLegs.add(new EndedLeg(atStage, leg, outcome));
        return this;
    }

    Move stoppingTheClock(String reason, String detail, @Nullable String legalBasis) {
        pause = new Pause(reason, detail, legalBasis);
        return this;
    }

    Move issuing(LetterKind kind, Map<String, Object> content) {
        letters.add(new IssuedLetter(kind, content));
        return this;
    }

    /** Another result in the place of one. */
    Move replacing(int former, NewResult result) {
        replaced = former;
        return resulting(result);
    }

    Move resulting(NewResult result) {
        results.add(result);
        return this;
    }

    /** A refusal of the whole takes back what was approved before it. */
    boolean supersedes() {
        return !superseded.isEmpty() || replaced != null || decision == Decision.REFUSED;
    }

    Move superseding(int atStage, int leg, int fromStep) {
        superseded.add(new Superseded(atStage, leg, fromStep));
        return this;
    }

    /** The merits are decided and the processing clock ends. */
    Move decided(Decision outcome) {
        decision = outcome;
        to = DossierState.RESULT_READY;
        return finished();
    }

    /** Processing ends; a clock that stood still is closed with it. */
    Move finished() {
        finishes = true;
        resumesTheClock = before.clockStoppedAt() != null;
        return this;
    }

    Move returned() {
        returns = true;
        return this;
    }
}
