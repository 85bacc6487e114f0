package vn.motcua.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.Stage;
import vn.motcua.routes.Route.StepAction;

/**
 * What a route makes of what people do, told a second time in the plainest way: one number a leg. It knows no database, no
 * dossier and no step machine, so that what it says of a dossier is said independently: what may be done, where the dossier
 * stands then, and who had it for how long.
 */
final class RouteOracle {

    /** Working time that the asked agency has for its opinion. */
    private static final Duration TO_ANSWER = Duration.ofHours(8L * DrillActs.DAYS_TO_ANSWER);

    /**
     * An act.
     *
     * @param leg which of the legs begun so far, in the order of the route; null when it is an act on the whole dossier
     * @param visit which of the dossier's steps it is done on, counted as they are opened; 0 without a leg
     * @param question number of the question that is answered or taken back, or of the visit, which is that of the event it began with;
     *     of a leg that is given back, which {@link #part} of it is done again
     * @param officer who does it; null for the applicant, a superior, or while nobody is chosen
     * @param from who held the step that is assigned; null for nobody
     * @param to who gets it; null for nobody
     */
    record Act(
            Offer offer,
            @Nullable Integer leg,
            int visit,
            @Nullable Integer question,
            @Nullable Long officer,
            @Nullable Long from,
            @Nullable Long to) {

        static Act on(Offer offer) {
            return new Act(offer, null, 0, null, null, null, null);
        }

        Act by(@Nullable Long who) {
            return new Act(offer, leg, visit, question, who, from, to);
        }

        Act about(int asked) {
            return new Act(offer, leg, visit, asked, officer, from, to);
        }

        Act giving(@Nullable Long taker) {
            return new Act(offer, leg, visit, question, officer, from, taker);
        }
    }

    /** A step as it was worked on; {@code left} is null while it is open. */
    record Visit(String step, Instant entered, @Nullable Instant left) {}

    /** A leg as it was worked on once; {@code ended} is null while it is open. */
    record Part(
            int stage,
            String leg,
            int round,
            Instant started,
            @Nullable Instant ended,
            List<Visit> visits) {}

    private record Question(int no, Instant due) {}

    private record Done(Act act, Instant at) {}

    /** How many steps a leg may have, so that one number says which step of which leg. */
    private static final int STEPS = 100;

    /**
     * A leg that was begun: which step is open, or none; where its standing approval was given; what it waits for, and which event
     * arranged to meet on site.
     */
    private static final class Leg {
        private final int stage;
        private final int place;
        private int round;
        private int step;
        private int visit;
        private boolean open = true;
        private @Nullable Integer approvedAt;
        private @Nullable Long holder;
        private @Nullable Integer meeting;
        private final List<Question> questions = new ArrayList<>();

        private Leg(int stage, int place) {
            this.stage = stage;
            this.place = place;
        }

        private boolean done() {
            return !open;
        }

        private boolean reworked() {
            return open && round > 1;
        }
    }

    private final Route route;
    private final Duration limit;
    private final List<Done> history = new ArrayList<>();
    private final Map<Leg, List<Part>> parts = new LinkedHashMap<>();
    private final List<Leg> legs = new ArrayList<>();
    private DossierState state = DossierState.SUBMITTED;
    private int stage = -1;
    private int visits;
    private int asked;
    private boolean leave;
    private boolean extended;
    private boolean suspendedInWork;
    private @Nullable Instant due;
    private @Nullable Instant stopped;

    /** @param limit working time from the reception to the due time */
    RouteOracle(Route route, Duration limit) {
        this.route = route;
        this.limit = limit;
    }

    /** Another that has seen the same, to ask what would be. */
    RouteOracle again() {
        var again = new RouteOracle(route, limit);
        history.forEach(done -> again.done(done.act(), done.at()));
        return again;
    }

    DossierState state() {
        return state;
    }

    /** How many events the history has: the filing and every act. */
    int version() {
        return 1 + history.size();
    }

    /** When the result is due; null before the reception. */
    @Nullable
    Instant due() {
        return due;
    }

    /** Since when the clock stands still; null while it runs. */
    @Nullable
    Instant stopped() {
        return stopped;
    }

    /** The names of the open steps, leg by leg; empty while nobody works on the dossier. */
    List<String> openSteps() {
        var names = new ArrayList<String>();
        if (workIsOpen()) {
            for (var i = 0; i < legs.size(); i++) {
                if (legs.get(i).open) {
                    names.add(step(i).name());
                }
            }
        }
        return names;
    }

    /** Every leg that was begun with its steps, in the order of the route: none is lost, none comes twice. */
    List<Part> parts() {
        return parts.values().stream().flatMap(List::stream).toList();
    }

    /** Which leg, as it is counted here, is done again from which of its steps, as one number. */
    static int part(int leg, int step) {
        return leg * STEPS + step;
    }

    /** The leg of a {@link #part}. */
    static int legOf(int part) {
        return part / STEPS;
    }

    /** The step of a {@link #part}. */
    static int stepOf(int part) {
        return part % STEPS;
    }

    /** Numbers of the questions that may still be answered. */
    List<Integer> openQuestions() {
        return legs.stream()
                .flatMap(leg -> leg.questions.stream())
                .map(Question::no)
                .sorted()
                .toList();
    }

    /** Numbers of the visits that stand. */
    List<Integer> standingVisits() {
        return legs.stream()
                .flatMap(leg -> Stream.ofNullable(leg.meeting))
                .sorted()
                .toList();
    }

    /** Whose an open step is; null for all who have its role. */
    @Nullable
    Long holder(int leg) {
        return legs.get(leg).holder;
    }

    /** Whether the applicant may take the dossier back. */
    boolean withdrawable() {
        return switch (state) {
            case SUBMITTED, AWAITING_PAYMENT -> true;
            case SUSPENDED -> !(suspendedInWork && isLastStage() && leadApproved());
            case IN_PROGRESS, AWAITING_SUPPLEMENT -> stage < 0 || !(isLastStage() && leadApproved());
            case DECLINED, WITHDRAWN, STOPPED, RESULT_READY, RETURNED -> false;
        };
    }

    /** Everything that may be done now, by somebody who is not named; a step is given to nobody until a taker is. */
    List<Act> open(Instant now) {
        var acts = new ArrayList<Act>();
        for (var offer : Offer.values()) {
            if (!isOnAStep(offer)) {
                acts.add(Act.on(offer));
                continue;
            }
            for (var i = 0; i < legs.size(); i++) {
                var leg = legs.get(i);
                var act = new Act(offer, i, leg.visit, null, null, leg.holder, null);
                if (offer == Offer.ANSWER_CONSULTATION || offer == Offer.WITHDRAW_CONSULTATION) {
                    leg.questions.forEach(question -> acts.add(act.about(question.no())));
                } else if (offer == Offer.RETURN_LEG) {
                    returnable().forEach(part -> acts.add(act.about(part)));
                } else if (offer == Offer.MOVE_VISIT || offer == Offer.CANCEL_VISIT || offer == Offer.RECORD_VISIT) {
                    Stream.ofNullable(leg.meeting).forEach(meeting -> acts.add(act.about(meeting)));
                } else {
                    acts.add(act);
                }
            }
        }
        return acts.stream().filter(act -> allows(act, now)).toList();
    }

    /** Every step of every leg that is done, each as where the leg may begin again. */
    private List<Integer> returnable() {
        var returnable = new ArrayList<Integer>();
        for (var i = 0; i < legs.size(); i++) {
            for (var step = 0;
                    legs.get(i).done() && step < route(legs.get(i)).steps().size();
                    step++) {
                returnable.add(part(i, step));
            }
        }
        return returnable;
    }

    /** One of the things people do, legal or not, on one of the legs begun so far. */
    Act any(Offer offer, Random random) {
        if (!isOnAStep(offer) || legs.isEmpty()) {
            return Act.on(offer);
        }
        var leg = random.nextInt(legs.size());
        return new Act(offer, leg, legs.get(leg).visit, 1 + random.nextInt(version()), null, holder(leg), null);
    }

    private boolean isOnAStep(Offer offer) {
        return switch (offer) {
            case REQUEST_SUPPLEMENT, ALLOW_SUPPLEMENT -> stage >= 0;
            case CLAIM,
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
                    REFUSE -> true;
            case RECEIVE, DECLINE, SUPPLEMENT, SUSPEND, RESUME, EXTEND, STOP, RETURN, WITHDRAW -> false;
        };
    }

    /** Whether an act is legal at a moment. */
    boolean allows(Act act, Instant now) {
        return switch (act.offer()) {
            case RECEIVE, DECLINE -> state == DossierState.SUBMITTED;
            case REQUEST_SUPPLEMENT ->
                (asked == 0 || leave) && (state == DossierState.SUBMITTED || works(act, StepAction.REQUEST_SUPPLEMENT));
            case ALLOW_SUPPLEMENT -> asked > 0 && !leave && (state == DossierState.SUBMITTED || mayAsk(act));
            case SUPPLEMENT -> state == DossierState.AWAITING_SUPPLEMENT;
            case CLAIM -> state == DossierState.IN_PROGRESS && isOpen(act) && holder(leg(act)) == null;
            case ASSIGN ->
                (state == DossierState.IN_PROGRESS || state == DossierState.AWAITING_SUPPLEMENT)
                        && isOpen(act)
                        && Objects.equals(act.from(), holder(leg(act)));
            case FORWARD -> leaves(act, StepAction.FORWARD, now);
            case SEND_BACK -> leaves(act, StepAction.SEND_BACK, now) && legs.get(leg(act)).step > 0;
            case RETURN_LEG ->
                state == DossierState.IN_PROGRESS
                        && isOpen(act)
                        && isFree(act)
                        && weighs(leg(act))
                        && !(isLastStage() && leadApproved())
                        && act.question() != null
                        && returnable().contains(act.question());
            case APPRAISE -> leaves(act, StepAction.APPRAISE, now);
            case SUBMIT_FOR_SIGNATURE -> leaves(act, StepAction.SUBMIT_FOR_SIGNATURE, now);
            case APPROVE -> leaves(act, StepAction.APPROVE, now);
            case REFUSE ->
                works(act, StepAction.REFUSE) && isReady(leg(act), now) && (lead(leg(act)) || !waits(leg(act)));
            case CONSULT -> works(act, StepAction.CONSULT);
            case ANSWER_CONSULTATION -> workIsOpen() && legs.stream().anyMatch(leg -> isAsked(act, leg));
            case WITHDRAW_CONSULTATION -> works(act, StepAction.CONSULT) && isAsked(act, legs.get(leg(act)));
            case ARRANGE_VISIT -> works(act, StepAction.APPRAISE) && legs.get(leg(act)).meeting == null;
            case MOVE_VISIT, CANCEL_VISIT, RECORD_VISIT ->
                state == DossierState.IN_PROGRESS && isOpen(act) && isFree(act) && isMeeting(act);
            case SUSPEND -> state == DossierState.IN_PROGRESS;
            case RESUME -> state == DossierState.SUSPENDED || state == DossierState.AWAITING_PAYMENT;
            case EXTEND -> state == DossierState.IN_PROGRESS && !extended && isInTime(now);
            case STOP ->
                switch (state) {
                    case IN_PROGRESS, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, SUSPENDED -> withdrawable();
                    case SUBMITTED, DECLINED, WITHDRAWN, STOPPED, RESULT_READY, RETURNED -> false;
                };
            case RETURN -> state == DossierState.RESULT_READY;
            case WITHDRAW -> withdrawable();
        };
    }

    private boolean leaves(Act act, StepAction action, Instant now) {
        return works(act, action) && isReady(leg(act), now) && !waits(leg(act));
    }

    private boolean isReady(int leg, Instant now) {
        return legs.get(leg).meeting == null
                && legs.get(leg).questions.stream()
                        .noneMatch(question -> question.due().isAfter(now));
    }

    private boolean lead(int leg) {
        return route(legs.get(leg)).lead();
    }

    /** The lead of the stage that runs weighs what others have handed in. */
    private boolean weighs(int leg) {
        return legs.get(leg).stage == stage && lead(leg);
    }

    /** Whoever gave something back has it again before they go on. */
    private boolean waits(int leg) {
        return weighs(leg) && legs.stream().anyMatch(Leg::reworked);
    }

    private boolean works(Act act, StepAction action) {
        return state == DossierState.IN_PROGRESS
                && isOpen(act)
                && isFree(act)
                && step(leg(act)).actions().contains(action);
    }

    /** Leave is given to a leg, whichever of its steps is open. */
    private boolean mayAsk(Act act) {
        var leg = act.leg();
        return state == DossierState.IN_PROGRESS
                && leg != null
                && leg < legs.size()
                && legs.get(leg).open
                && step(leg).actions().contains(StepAction.REQUEST_SUPPLEMENT);
    }

    private boolean isOpen(Act act) {
        var leg = act.leg();
        return leg != null && leg < legs.size() && legs.get(leg).open && legs.get(leg).visit == act.visit();
    }

    private boolean isFree(Act act) {
        var holder = holder(leg(act));
        return holder == null || act.officer() == null || holder.equals(act.officer());
    }

    private static boolean isAsked(Act act, Leg leg) {
        return leg.questions.stream().anyMatch(question -> Objects.equals(question.no(), act.question()));
    }

    private boolean isMeeting(Act act) {
        var meeting = legs.get(leg(act)).meeting;
        return meeting != null && meeting.equals(act.question());
    }

    /** A new date is given at the latest one working day before the one that stands. */
    private boolean isInTime(Instant now) {
        return due != null && !Province.dateOf(now).isAfter(OfficeHours.workingDayBefore(Province.dateOf(due)));
    }

    private boolean workIsOpen() {
        return state == DossierState.IN_PROGRESS
                || state == DossierState.AWAITING_SUPPLEMENT && stage >= 0
                || suspendedInWork;
    }

    /** Something legal was done. */
    void done(Act act, Instant now) {
        switch (act.offer()) {
            case RECEIVE -> {
                due = OfficeHours.plus(now, limit);
                enter(0, now);
            }
            case DECLINE -> state = DossierState.DECLINED;
            case REQUEST_SUPPLEMENT -> {
                waits(DossierState.AWAITING_SUPPLEMENT, now);
                asked++;
                leave = false;
            }
            case ALLOW_SUPPLEMENT -> leave = true;
            case SUPPLEMENT -> {
                goesOn(now);
                state = stage < 0 ? DossierState.SUBMITTED : DossierState.IN_PROGRESS;
            }
            case CLAIM -> legs.get(leg(act)).holder = act.officer();
            case ASSIGN -> legs.get(leg(act)).holder = act.to();
            case FORWARD, APPRAISE, SUBMIT_FOR_SIGNATURE -> goOn(leg(act), now);
            case APPROVE -> {
                legs.get(leg(act)).approvedAt = legs.get(leg(act)).step;
                goOn(leg(act), now);
            }
            case SEND_BACK -> goBack(leg(act), now);
            case RETURN_LEG -> {
                var part = Objects.requireNonNull(act.question());
                again(legOf(part), stepOf(part), now);
            }
            case REFUSE -> {
                if (lead(leg(act))) {
                    ends(DossierState.RESULT_READY, now);
                } else {
                    leaveStep(leg(act), now);
                    end(leg(act), now);
                }
            }
            case SUSPEND -> {
                waits(DossierState.SUSPENDED, now);
                suspendedInWork = true;
            }
            case RESUME -> {
                goesOn(now);
                if (suspendedInWork) {
                    state = DossierState.IN_PROGRESS;
                } else {
                    enter(stage + 1, now);
                }
                suspendedInWork = false;
            }
            case EXTEND -> {
                extended = true;
                due = OfficeHours.closing(extension());
            }
            case STOP -> ends(DossierState.STOPPED, now);
            case WITHDRAW -> ends(DossierState.WITHDRAWN, now);
            case RETURN -> state = DossierState.RETURNED;
            case CONSULT ->
                legs.get(leg(act)).questions.add(new Question(version() + 1, OfficeHours.plus(now, TO_ANSWER)));
            case ARRANGE_VISIT -> legs.get(leg(act)).meeting = version() + 1;
            case MOVE_VISIT -> {
                // the appointment stands as before
            }
            case CANCEL_VISIT, RECORD_VISIT -> legs.get(leg(act)).meeting = null;
            case WITHDRAW_CONSULTATION, ANSWER_CONSULTATION ->
                legs.forEach(leg -> leg.questions.removeIf(question -> Objects.equals(question.no(), act.question())));
        }
        history.add(new Done(act, now));
    }

    /** The day to which a dossier is extended in a drill: the working day after the one that stands. */
    LocalDate extension() {
        return OfficeHours.workingDayAfter(Province.dateOf(Objects.requireNonNull(due, "nothing to extend")));
    }

    private void waits(DossierState waiting, Instant now) {
        state = waiting;
        stopped = now;
    }

    /** What was left of the limit when the clock stopped is left now; what was late by then is promised no better. */
    private void goesOn(Instant now) {
        if (due != null && stopped != null && stopped.isBefore(due)) {
            due = later(due, OfficeHours.between(stopped, now));
        }
        stopped = null;
    }

    private static Instant later(Instant due, Duration working) {
        return working.isZero() ? due : OfficeHours.plus(due, working);
    }

    private void ends(DossierState end, Instant now) {
        if (workIsOpen()) {
            for (var i = 0; i < legs.size(); i++) {
                if (legs.get(i).open) {
                    leaveStep(i, now);
                    closePart(i, now);
                    legs.get(i).open = false;
                }
            }
        }
        legs.forEach(leg -> {
            leg.questions.clear();
            leg.meeting = null;
        });
        state = end;
        stopped = null;
        suspendedInWork = false;
    }

    private static int leg(Act act) {
        return Objects.requireNonNull(act.leg(), "work on no leg");
    }

    private Stage stage() {
        return route.stages().get(stage);
    }

    private Route.Leg route(Leg leg) {
        return route.stages().get(leg.stage).legs().get(leg.place);
    }

    private Route.Step step(int leg) {
        return route(legs.get(leg)).steps().get(legs.get(leg).step);
    }

    private boolean isLastStage() {
        return stage == route.stages().size() - 1;
    }

    private boolean leadApproved() {
        return legs.stream().anyMatch(leg -> leg.stage == stage && route(leg).lead() && leg.approvedAt != null);
    }

    private void enter(int next, Instant now) {
        stage = next;
        state = DossierState.IN_PROGRESS;
        asked = 0;
        leave = false;
        for (var place = 0; place < stage().legs().size(); place++) {
            legs.add(new Leg(stage, place));
            begin(legs.size() - 1, 0, now);
        }
    }

    private void begin(int no, int step, Instant now) {
        var leg = legs.get(no);
        leg.open = true;
        leg.round++;
        parts.computeIfAbsent(leg, first -> new ArrayList<>())
                .add(new Part(leg.stage, route(leg).name(), leg.round, now, null, List.of()));
        enterStep(no, step, now);
    }

    /** A leg that was done begins again at a step; what it had approved from there on says nothing any more. */
    private void again(int no, int step, Instant now) {
        var approvedAt = legs.get(no).approvedAt;
        if (approvedAt != null && approvedAt >= step) {
            legs.get(no).approvedAt = null;
        }
        begin(no, step, now);
    }

    private void goOn(int leg, Instant now) {
        leaveStep(leg, now);
        var next = legs.get(leg).step + 1;
        if (next < route(legs.get(leg)).steps().size()) {
            enterStep(leg, next, now);
        } else {
            end(leg, now);
        }
    }

    private void goBack(int leg, Instant now) {
        leaveStep(leg, now);
        enterStep(leg, legs.get(leg).step - 1, now);
        var approvedAt = legs.get(leg).approvedAt;
        if (approvedAt != null && approvedAt >= legs.get(leg).step) {
            legs.get(leg).approvedAt = null;
        }
    }

    /** Whoever leaves a step has the opinions they asked for, or has waited their time out. */
    private void leaveStep(int leg, Instant now) {
        var part = part(leg);
        var kept = new ArrayList<>(part.visits());
        var last = kept.removeLast();
        kept.add(new Visit(last.step(), last.entered(), now));
        put(leg, new Part(part.stage(), part.leg(), part.round(), part.started(), part.ended(), kept));
        legs.get(leg).questions.clear();
        legs.get(leg).holder = null;
    }

    private void enterStep(int leg, int step, Instant now) {
        legs.get(leg).step = step;
        legs.get(leg).visit = ++visits;
        var part = part(leg);
        var kept = new ArrayList<>(part.visits());
        kept.add(new Visit(step(leg).name(), now, null));
        put(leg, new Part(part.stage(), part.leg(), part.round(), part.started(), part.ended(), kept));
    }

    private void end(int leg, Instant now) {
        legs.get(leg).open = false;
        closePart(leg, now);
        if (legs.stream().anyMatch(other -> other.open)) {
            return;
        }
        var pause = stage().pauseAfter();
        if (isLastStage()) {
            state = DossierState.RESULT_READY;
        } else if (pause == null) {
            enter(stage + 1, now);
        } else {
            waits(
                    pause.reason() == Route.PauseReason.FINANCIAL_DUTY
                            ? DossierState.AWAITING_PAYMENT
                            : DossierState.SUSPENDED,
                    now);
        }
    }

    private void closePart(int leg, Instant now) {
        var part = part(leg);
        put(leg, new Part(part.stage(), part.leg(), part.round(), part.started(), now, part.visits()));
    }

    private Part part(int leg) {
        return Objects.requireNonNull(parts.get(legs.get(leg))).getLast();
    }

    private void put(int leg, Part part) {
        var rounds = Objects.requireNonNull(parts.get(legs.get(leg)));
        rounds.set(rounds.size() - 1, part);
    }
}
