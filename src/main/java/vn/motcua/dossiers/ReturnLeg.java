package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Gives what one agency has handed in back to it to be done again (trả lại phần việc để làm lại), with the reason, by the lead of the
 * stage that runs: NĐ 61/2018 Art 19(6) has each agency's result used by the next, so a faulty one must be mendable. The others' parts
 * stay done and the date promised to the applicant stays; whose hours the rework takes is seen by all.
 */
@Component
public class ReturnLeg {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Progression progression;
    private final Ledger ledger;

    ReturnLeg(Once once, Dossiers dossiers, Gate gate, Progression progression, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.progression = progression;
        this.ledger = ledger;
    }

    /**
     * Which part is to be done again.
     *
     * @param stage its stage, from 0; {@code leg} its place there, from 0
     * @param from place of the step from which it runs again, from 0; null for its last
     */
    public record Part(int stage, int leg, @Nullable Integer from) {}

    private record Request(
            DossierNumber number,
            @Nullable Integer step,
            @Nullable Part part,
            String reason) {}

    /**
     * @param step the step shown on the officer's screen; null = the lead's, whichever it is now
     * @param part null when none was chosen
     * @throws AlreadyDecided when the decision stands already
     */
    public Standing giveBack(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable Part part,
            String reason,
            RequestKey key) {
        return once.move(actor, number, key, new Request(number, step, part, reason), (dossier, now) -> {
            gate.requireSight(actor, dossier.facts());
            if (!(dossier instanceof InProgress inProgress)) {
                throw dossiers.moved(dossier);
            }
            var mine = gate.weighing(actor, inProgress, step);
            if (progression.isDecided(dossier)) {
                throw AlreadyDecided.toReturnLeg(dossiers.moved(dossier));
            }
            var leg = leg(inProgress, part);
            var said = Reason.required("reason", reason);
            var move = inProgress.returnLeg(mine.step(), leg, said);
            progression.doAgain(move, inProgress, leg, part == null ? null : part.from(), said, now);
            return ledger.record(move, mine.acting(), now);
        });
    }

    private static OpenLeg leg(InProgress dossier, @Nullable Part part) {
        return dossier.legs().stream()
                .filter(leg -> part != null && leg.stage() == part.stage() && leg.leg() == part.leg())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("part", "Chọn phần việc cần làm lại."));
    }
}
