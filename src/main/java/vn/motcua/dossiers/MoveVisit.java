package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Gives an appointment to look at things where they are another time or place (đổi lịch), with the reason, which the applicant
 * reads.
 */
@Component
public class MoveVisit {

    private final StepWork work;
    private final StandingVisits standing;

    MoveVisit(StepWork work, StandingVisits standing) {
        this.work = work;
        this.standing = standing;
    }

    private record Request(DossierNumber number, @Nullable Integer step, int visit, VisitPlan plan, String reason) {}

    /**
     * Moves it.
     *
     * @param step a step of the agency whose appointment it is; null = the actor's
     * @param visit number of the appointment within the dossier
     * @throws AlreadyMoved when it has ended meanwhile: says by whom and when
     */
    public Standing move(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            int visit,
            VisitPlan plan,
            String reason,
            RequestKey key) {
        return work.runOnAny(
                actor, number, step, new Request(number, step, visit, plan, reason), key, (dossier, open, now) -> {
                    var moved = standing.of(dossier, open, visit);
                    var faults = new ArrayList<>(plan.faults(now));
                    faults.addAll(Reason.faults("reason", reason));
                    if (!faults.isEmpty()) {
                        throw new InvalidInput(faults);
                    }
                    var said = new LinkedHashMap<String, Object>(plan.said(now));
                    said.put("reason", reason.strip());
                    said.put("formerVisitAt", moved.at().toString());
                    return dossier.moveVisit(moved, plan, said);
                });
    }
}
