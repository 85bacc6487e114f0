package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.dossiers.Ground.Kind;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Refuses on the merits (từ chối giải quyết, NĐ 61/2018 Art 19(8)): written, reasoned, a result inside the limit. The
 * lead's refusal ends the dossier; that of a co-operating agency ends its own leg and is the lead's to weigh.
 */
@Component
public class RefuseDossier {

    private final StepWork work;
    private final Progression progression;
    private final Results results;
    private final Grounds grounds;
    private final SameHands sameHands;
    private final OnTheSpot onTheSpot;

    RefuseDossier(
            StepWork work,
            Progression progression,
            Results results,
            Grounds grounds,
            SameHands sameHands,
            OnTheSpot onTheSpot) {
        this.work = work;
        this.progression = progression;
        this.results = results;
        this.grounds = grounds;
        this.sameHands = sameHands;
        this.onTheSpot = onTheSpot;
    }

    /**
     * Why it is refused.
     *
     * @param ground code of a {@link Ground} of the dossier's rule set
     * @param document what it rests on in this case; may be null where the ground needs none
     */
    public record Why(@Nullable String ground, @Nullable String document, String reason) {}

    private record Request(
            DossierNumber number,
            @Nullable Integer step,
            @Nullable ResultDocument result,
            Why why) {}

    /**
     * @param step the step shown on the officer's screen; null = theirs
     * @param result the refusal letter; null has it set from the reason
     */
    public Standing refuse(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable ResultDocument result,
            Why why,
            RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.REFUSE,
                new Request(number, step, result, why),
                key,
                (dossier, open, now) -> refusal(actor, dossier, open, result, why, now));
    }

    private Move refusal(
            Actor actor, InProgress dossier, OpenStep open, @Nullable ResultDocument given, Why why, Instant now) {
        var regime = dossier.facts().regime();
        InvalidInput.together(
                () -> grounds.given(regime, Kind.REFUSAL, why.ground(), why.document()),
                () -> Reason.ofRefusal("reason", why.reason()));
        var said = Reason.ofRefusal("reason", why.reason());
        var ground = grounds.given(regime, Kind.REFUSAL, why.ground(), why.document());
        var letter =
                given == null ? ResultDocument.letter("Thông báo từ chối giải quyết hồ sơ", text(said, ground)) : given;
        var document = results.of(actor, letter, open, Decision.REFUSED);
        var move = dossier.refuse(open, said, ground.said(said), now)
                .saying(sameHands.told(actor, dossier.facts()))
                .saying(onTheSpot.told(dossier.facts()))
                .resulting(document);
        if (!dossier.leads(open)) {
            progression.endLeg(move, dossier, open, StepOutcome.REFUSED, now);
        }
        return move;
    }

    /** The paragraphs of the letter: the reason as it was written, then what kind of reason it is and what it rests on. */
    private static String text(String reason, Grounds.Given ground) {
        return "%s\nTrường hợp từ chối: %s.\nCăn cứ: %s."
                .formatted(reason, ground.ground().label(), ground.legalBasis());
    }
}
