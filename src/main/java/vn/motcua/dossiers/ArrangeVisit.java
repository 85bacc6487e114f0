package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;

/**
 * Makes an appointment with the applicant to look at things where they are (xác minh thực tế, NĐ 61/2018 Art 19(3)), by whoever
 * appraises; the clock goes on, and the step is not left while the appointment stands.
 */
@Component
public class ArrangeVisit {

    private final StepWork work;

    ArrangeVisit(StepWork work) {
        this.work = work;
    }

    private record Request(DossierNumber number, @Nullable Integer step, VisitPlan plan) {}

    /**
     * Arranges it for the agency that holds the step; one stands at a time.
     *
     * @param step the step shown on the officer's screen; null = theirs
     * @throws AlreadyMoved when somebody has arranged one meanwhile: says who and when
     */
    public Standing arrange(Actor actor, DossierNumber number, @Nullable Integer step, VisitPlan plan, RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.APPRAISE,
                new Request(number, step, plan),
                key,
                (dossier, open, now) -> {
                    dossier.visitOf(open).ifPresent(visit -> {
                        throw new AlreadyMoved(
                                "Đã có lịch xác minh thực tế lúc %s, do %s hẹn lúc %s."
                                        .formatted(
                                                VietnameseTime.moment(visit.at()),
                                                visit.by(),
                                                VietnameseTime.moment(visit.arranged())),
                                number,
                                dossier.facts().state(),
                                visit.by(),
                                visit.arranged());
                    });
                    return dossier.arrangeVisit(open, plan, plan.said(now));
                });
    }
}
