package vn.motcua.dossiers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/** Approves (phê duyệt) with the result document; what is left of the route, e.g. sealing by the clerk, still runs. */
@Component
public class ApproveDossier {

    private final StepWork work;
    private final Progression progression;
    private final Results results;
    private final SameHands sameHands;
    private final OnTheSpot onTheSpot;

    ApproveDossier(StepWork work, Progression progression, Results results, SameHands sameHands, OnTheSpot onTheSpot) {
        this.work = work;
        this.progression = progression;
        this.results = results;
        this.sameHands = sameHands;
        this.onTheSpot = onTheSpot;
    }

    private record Request(DossierNumber number, @Nullable Integer step, ResultDocument result, String note) {}

    /** {@code step} is the step shown on the officer's screen; null = theirs. */
    public Standing approve(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            ResultDocument result,
            String note,
            RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.APPROVE,
                new Request(number, step, result, note),
                key,
                (dossier, open, now) -> {
                    var remark = Reason.optional("note", note);
                    var document = results.of(actor, result, open, Decision.APPROVED);
                    var move = dossier.approve(open, remark, now)
                            .saying(Map.of("result", document.title()))
                            .saying(sameHands.told(actor, dossier.facts()))
                            .saying(onTheSpot.told(dossier.facts()))
                            .resulting(document);
                    progression.advance(move, dossier, open, StepOutcome.APPROVED, now);
                    return move;
                });
    }
}
