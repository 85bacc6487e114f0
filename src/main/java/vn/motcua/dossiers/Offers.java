package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.DossierRows.Question;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** What a reader may do with a dossier now: the buttons of a page. The gate decides again when a button is pressed. */
@Component
class Offers {

    private final Gate gate;
    private final SupplementTurns turns;
    private final StepHolders holders;
    private final Behalves behalves;
    private final Progression progression;
    private final Extensions extensions;

    Offers(
            Gate gate,
            SupplementTurns turns,
            StepHolders holders,
            Behalves behalves,
            Progression progression,
            Extensions extensions) {
        this.gate = gate;
        this.turns = turns;
        this.holders = holders;
        this.behalves = behalves;
        this.extensions = extensions;
        this.progression = progression;
    }

    /**
     * Offers with what they stand on: the open step, the open question, the standing visit, the turn of asking for a
     * supplement, in whose place; null when none is the reader's.
     */
    record Offered(
            Set<Offer> offers,
            @Nullable Integer step,
            @Nullable Integer question,
            @Nullable Integer visit,
            @Nullable SupplementTurn supplementTurn,
            @Nullable OnBehalf onBehalf) {}

    Offered to(Actor actor, Dossier dossier, List<Question> questions, Instant now) {
        return switch (actor) {
            case Actor.Citizen citizen -> new Offered(citizens(dossier), null, null, null, null, null);
            case Actor.Officer officer -> officers(officer, dossier, questions, now);
            case Actor.Machine machine -> new Offered(Set.of(), null, null, null, null, null);
        };
    }

    private Set<Offer> citizens(Dossier dossier) {
        var offers = EnumSet.noneOf(Offer.class);
        if (dossier instanceof Dossier.AwaitingSupplement) {
            offers.add(Offer.SUPPLEMENT);
        }
        if (mayWithdraw(dossier)) {
            offers.add(Offer.WITHDRAW);
        }
        return offers;
    }

    private boolean mayWithdraw(Dossier dossier) {
        return dossier instanceof Dossier.Withdrawable && !progression.isDecided(dossier);
    }

    private Offered officers(Actor.Officer officer, Dossier dossier, List<Question> questions, Instant now) {
        var offers = EnumSet.noneOf(Offer.class);
        Integer step = null;
        Integer question = null;
        Integer visit = null;
        OnBehalf onBehalf = null;
        var facts = dossier.facts();
        var atDesk = gate.ofDesk(officer, facts.desk(), facts.procedureCode());
        if (atDesk.isPresent()) {
            offers.addAll(desk(dossier));
            if (mayWithdraw(dossier)) {
                offers.add(Offer.WITHDRAW);
            }
            onBehalf = atDesk.get().onBehalf();
        }
        if (dossier instanceof Dossier.InProgress inProgress) {
            // A step that waits for others is nobody's next.
            var mine = inProgress.steps().stream()
                    .filter(open -> holders.mayDo(officer, open, facts))
                    .min(Comparator.comparing(
                            open -> !inProgress.reworksFor(open).isEmpty()));
            if (mayReturnLeg(officer, inProgress)) {
                offers.add(Offer.RETURN_LEG);
            }
            if (mine.isPresent()) {
                step = mine.get().no();
                onBehalf = holders.capacity(officer, mine.get(), facts)
                        .map(behalves::of)
                        .orElse(null);
                if (!holders.isHeldBy(officer, mine.get(), facts)) {
                    offers.add(Offer.CLAIM);
                }
                mine.get().actions().forEach(action -> offers.add(offer(action)));
                if (mine.get().step() == 0) {
                    offers.remove(Offer.SEND_BACK);
                }
                if (!inProgress.questionsOf(mine.get()).isEmpty()) {
                    offers.add(Offer.WITHDRAW_CONSULTATION);
                }
                var standing = inProgress.visitOf(mine.get());
                visit = standing.map(OpenVisit::no).orElse(null);
                offers.addAll(visits(mine.get(), standing.isPresent()));
            }
        }
        if (dossier instanceof Dossier.Assignable assignable
                && assignable.steps().stream().anyMatch(open -> mayAssign(officer, open, facts))) {
            offers.add(Offer.ASSIGN);
        }
        if (dossier instanceof Dossier.Answerable) {
            var asked = questions.stream()
                    .filter(one -> one.view().open())
                    .filter(one -> gate.answering(
                                    officer, facts, one.view().to().id(), one.unit())
                            .isPresent())
                    .findFirst();
            if (asked.isPresent()) {
                question = asked.get().view().no();
                offers.add(Offer.ANSWER_CONSULTATION);
            }
        }
        if (dossier instanceof Dossier.Stoppable
                && gate.approving(officer, facts, facts.agency()).isPresent()) {
            if (!progression.isDecided(dossier)) {
                offers.add(Offer.STOP);
            }
            offers.addAll(approvers(dossier, now));
        }
        return new Offered(offers, step, question, visit, supplementTurn(officer, dossier, offers, now), onBehalf);
    }

    /** Whoever may do the lead's step, or hands its work out, weighs what others have handed in, until the decision stands. */
    private boolean mayReturnLeg(Actor.Officer officer, Dossier.InProgress dossier) {
        return dossier.legs().stream().anyMatch(leg -> leg.endedAt() != null)
                && !progression.isDecided(dossier)
                && dossier.steps().stream()
                        .filter(dossier::asks)
                        .anyMatch(open -> holders.mayDo(officer, open, dossier.facts())
                                || holders.coordinating(officer, open, dossier.facts())
                                        .findAny()
                                        .isPresent());
    }

    /** Whoever appraises arranges a visit; one that stands is everybody's who holds a step of that agency. */
    private static Set<Offer> visits(OpenStep step, boolean standing) {
        if (standing) {
            return Set.of(Offer.MOVE_VISIT, Offer.CANCEL_VISIT, Offer.RECORD_VISIT);
        }
        return step.actions().contains(StepAction.APPRAISE) ? Set.of(Offer.ARRANGE_VISIT) : Set.of();
    }

    /** Asking once more is offered after a superior's leave only, and giving leave only to those who may. */
    private @Nullable SupplementTurn supplementTurn(
            Actor.Officer officer, Dossier dossier, Set<Offer> offers, Instant now) {
        var asks = offers.contains(Offer.REQUEST_SUPPLEMENT);
        var allows = dossier instanceof Dossier.Askable
                && gate.allowingSupplement(officer, dossier).isPresent();
        if (!asks && !allows) {
            return null;
        }
        var turn = turns.of(dossier.facts(), now);
        if (!turn.open()) {
            offers.remove(Offer.REQUEST_SUPPLEMENT);
            if (allows) {
                offers.add(Offer.ALLOW_SUPPLEMENT);
            }
        }
        return turn;
    }

    /** Whether an officer hands the step out, or holds it and may give it back. */
    private boolean mayAssign(Actor.Officer officer, OpenStep open, Facts facts) {
        return holders.handsOut(officer, open, facts) || holders.isHeldBy(officer, open, facts);
    }

    /** What the desk does beside taking a dossier back. */
    private static Set<Offer> desk(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Submitted d -> Set.of(Offer.RECEIVE, Offer.DECLINE, Offer.REQUEST_SUPPLEMENT);
            case Dossier.AwaitingSupplement d -> Set.of(Offer.SUPPLEMENT);
            case Dossier.AwaitingPayment d -> Set.of(Offer.RESUME);
            case Dossier.Suspended d -> Set.of(Offer.RESUME);
            case Dossier.ResultReady d -> Set.of(Offer.RETURN);
            case Dossier.InProgress d -> Set.of();
            case Dossier.Declined d -> Set.of();
            case Dossier.Withdrawn d -> Set.of();
            case Dossier.Stopped d -> Set.of();
            case Dossier.Returned d -> Set.of();
        };
    }

    private Set<Offer> approvers(Dossier dossier, Instant now) {
        if (dossier instanceof Dossier.Suspended suspended) {
            return suspended.byDecision() ? Set.of(Offer.RESUME) : Set.of();
        }
        if (dossier instanceof Dossier.InProgress running) {
            return extensions.open(running.facts(), now) ? Set.of(Offer.SUSPEND, Offer.EXTEND) : Set.of(Offer.SUSPEND);
        }
        return Set.of();
    }

    private static Offer offer(StepAction action) {
        return switch (action) {
            case FORWARD -> Offer.FORWARD;
            case SEND_BACK -> Offer.SEND_BACK;
            case REQUEST_SUPPLEMENT -> Offer.REQUEST_SUPPLEMENT;
            case CONSULT -> Offer.CONSULT;
            case APPRAISE -> Offer.APPRAISE;
            case SUBMIT_FOR_SIGNATURE -> Offer.SUBMIT_FOR_SIGNATURE;
            case APPROVE -> Offer.APPROVE;
            case REFUSE -> Offer.REFUSE;
        };
    }
}
