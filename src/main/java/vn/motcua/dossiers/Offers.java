package vn.motcua.dossiers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierRows.Question;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** What a reader may do with a dossier now: the buttons of a page. The gate decides again when a button is pressed. */
@Component
class Offers {

    private final Gate gate;

    Offers(Gate gate) {
        this.gate = gate;
    }

    /** Offers with the open step and the open question they stand on; null when none is the reader's. */
    record Offered(
            Set<Offer> offers,
            @Nullable Integer step,
            @Nullable Integer question) {}

    Offered to(Actor actor, Dossier dossier, List<Question> questions) {
        return switch (actor) {
            case Actor.Citizen citizen -> new Offered(citizens(dossier), null, null);
            case Actor.Officer officer -> officers(officer, dossier, questions);
            case Actor.Machine machine -> new Offered(Set.of(), null, null);
        };
    }

    private static Set<Offer> citizens(Dossier dossier) {
        return switch (dossier) {
            case Dossier.AwaitingSupplement d -> Set.of(Offer.SUPPLEMENT, Offer.WITHDRAW);
            case Dossier.Submitted d -> Set.of(Offer.WITHDRAW);
            case Dossier.InProgress d -> Set.of(Offer.WITHDRAW);
            case Dossier.AwaitingPayment d -> Set.of(Offer.WITHDRAW);
            case Dossier.Suspended d -> Set.of(Offer.WITHDRAW);
            case Dossier.Declined d -> Set.of();
            case Dossier.Withdrawn d -> Set.of();
            case Dossier.Stopped d -> Set.of();
            case Dossier.ResultReady d -> Set.of();
            case Dossier.Returned d -> Set.of();
        };
    }

    private Offered officers(Actor.Officer officer, Dossier dossier, List<Question> questions) {
        var offers = EnumSet.noneOf(Offer.class);
        Integer step = null;
        Integer question = null;
        if (gate.isOfDesk(officer, dossier.facts().desk())) {
            offers.addAll(desk(dossier));
        }
        if (dossier instanceof Dossier.InProgress inProgress) {
            var mine = inProgress.steps().stream()
                    .filter(open -> gate.mayDo(officer, open))
                    .findFirst();
            if (mine.isPresent()) {
                step = mine.get().no();
                if (mine.get().officer() == null) {
                    offers.add(Offer.CLAIM);
                }
                mine.get().actions().forEach(action -> offers.add(offer(action)));
                if (mine.get().step() == 0) {
                    offers.remove(Offer.SEND_BACK);
                }
            }
        }
        if (!Dossiers.stateOf(dossier).closed()) {
            var asked = questions.stream()
                    .filter(one -> one.view().answered() == null)
                    .filter(one -> gate.mayAnswer(officer, one.view().to().id(), one.unit()))
                    .findFirst();
            if (asked.isPresent()) {
                question = asked.get().view().no();
                offers.add(Offer.ANSWER_CONSULTATION);
            }
            if (stoppable(dossier) && gate.isApproverOf(officer, dossier.facts().agency())) {
                offers.add(Offer.STOP);
            }
        }
        return new Offered(offers, step, question);
    }

    private static Set<Offer> desk(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Submitted d -> Set.of(Offer.RECEIVE, Offer.DECLINE, Offer.REQUEST_SUPPLEMENT, Offer.WITHDRAW);
            case Dossier.AwaitingSupplement d -> Set.of(Offer.SUPPLEMENT, Offer.WITHDRAW);
            case Dossier.AwaitingPayment d -> Set.of(Offer.RESUME, Offer.WITHDRAW);
            case Dossier.Suspended d -> Set.of(Offer.RESUME, Offer.WITHDRAW);
            case Dossier.InProgress d -> Set.of(Offer.WITHDRAW);
            case Dossier.ResultReady d -> Set.of(Offer.RETURN);
            case Dossier.Declined d -> Set.of();
            case Dossier.Withdrawn d -> Set.of();
            case Dossier.Stopped d -> Set.of();
            case Dossier.Returned d -> Set.of();
        };
    }

    private static boolean stoppable(Dossier dossier) {
        return dossier instanceof Dossier.InProgress
                || dossier instanceof Dossier.AwaitingSupplement
                || dossier instanceof Dossier.AwaitingPayment
                || dossier instanceof Dossier.Suspended;
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
