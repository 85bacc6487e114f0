package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Calls an appointment to look at things where they are off (hủy lịch), with the reason, which the applicant reads. */
@Component
public class CancelVisit {

    private final StepWork work;
    private final StandingVisits standing;

    CancelVisit(StepWork work, StandingVisits standing) {
        this.work = work;
        this.standing = standing;
    }

    private record Request(DossierNumber number, @Nullable Integer step, int visit, String reason) {}

    /**
     * Cancels it.
     *
     * @param step a step of the agency whose appointment it is; null = the actor's
     * @param visit number of the appointment within the dossier
     * @throws AlreadyMoved when it has ended meanwhile: says by whom and when
     */
    public Standing cancel(
            Actor actor, DossierNumber number, @Nullable Integer step, int visit, String reason, RequestKey key) {
        return work.runOnAny(
                actor, number, step, new Request(number, step, visit, reason), key, (dossier, open, now) -> {
                    var cancelled = standing.of(dossier, open, visit);
                    return dossier.cancelVisit(cancelled, Reason.required("reason", reason));
                });
    }
}
