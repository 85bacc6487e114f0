package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;
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

    private final StepWork work;
    private final Progression progression;
    private final Results results;

    RefuseDossier(StepWork work, Progression progression, Results results) {
        this.work = work;
        this.progression = progression;
        this.results = results;
    }

    private record Request(
            DossierNumber number,
            @Nullable Integer step,
            @Nullable ResultDocument result,
            String reason) {}

    /**
     * @param step the step shown on the officer's screen; null = theirs
     * @param result the refusal letter; null has it set from the reason
     */
    public Standing refuse(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable ResultDocument result,
            String reason,
            RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.REFUSE,
                new Request(number, step, result, reason),
                key,
                (dossier, open, now) -> refusal(actor, dossier, open, result, reason, now));
    }

    private Move refusal(
            Actor actor,
            InProgress dossier,
            OpenStep open,
            @Nullable ResultDocument given,
            String reason,
            Instant now) {
        var said = Reason.ofRefusal("reason", reason);
        var letter = given == null ? ResultDocument.letter("Thông báo từ chối giải quyết hồ sơ", said) : given;
        var document = results.of(actor, letter, open, Decision.REFUSED);
        if (dossier.leads(open)) {
            return dossier.refuse(open, said).resulting(document);
        }
        var move = Move.of(dossier.facts(), EventType.REFUSED, DossierState.IN_PROGRESS)
                .saying(Map.of("step", open.name(), "reason", said))
                .closing(open, StepOutcome.REFUSED, said)
                .resulting(document);
        progression.endLeg(move, dossier, open, StepOutcome.REFUSED, now);
        return move;
    }
}
