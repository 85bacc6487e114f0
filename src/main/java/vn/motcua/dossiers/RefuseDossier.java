package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/**
 * Refuses on the merits (từ chối giải quyết, NĐ 61/2018 Art 19(8)): written, reasoned, a result inside the limit. The
 * lead's refusal ends the dossier; that of a co-operating agency ends its own leg and is the lead's to weigh.
 */
@Component
public class RefuseDossier {

    /** What the letter of a refusal is called. */
    public static final String LETTER = "Thông báo từ chối giải quyết hồ sơ";

    private final StepWork work;
    private final Progression progression;
    private final Results results;
    private final RefusalLetter letter;
    private final SameHands sameHands;
    private final OnTheSpot onTheSpot;

    RefuseDossier(
            StepWork work,
            Progression progression,
            Results results,
            RefusalLetter letter,
            SameHands sameHands,
            OnTheSpot onTheSpot) {
        this.work = work;
        this.progression = progression;
        this.results = results;
        this.letter = letter;
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
        var checked = letter.check(dossier.facts().regime(), why, given);
        var document = results.of(actor, checked.document(), open, Decision.REFUSED);
        var move = dossier.refuse(open, checked.reason(), checked.ground().said(checked.reason()), now)
                .saying(sameHands.told(actor, dossier.facts()))
                .saying(onTheSpot.told(dossier.facts()))
                .resulting(document);
        if (!dossier.leads(open)) {
            progression.endLeg(move, dossier, open, StepOutcome.REFUSED, now);
        }
        return move;
    }
}
