package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Appraises a dossier (thẩm định): the case officer's finding goes with it to the next step. */
@Component
public class Appraise {

    private final StepWork work;
    private final Progression progression;

    Appraise(StepWork work, Progression progression) {
        this.work = work;
        this.progression = progression;
    }

    /** What the case officer found. */
    public enum Finding {
        ELIGIBLE("Đủ điều kiện"),
        NOT_ELIGIBLE("Không đủ điều kiện");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private record Request(
            DossierNumber number,
            @Nullable Integer step,
            @Nullable Finding finding,
            String opinion) {}

    /**
     * Records the finding.
     *
     * @param step the step shown on the officer's screen; null = theirs
     * @throws InvalidInput when there is no finding, or one against the applicant without its reason
     */
    public Standing appraise(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable Finding finding,
            String opinion,
            RequestKey key) {
        return work.run(
                actor,
                number,
                step,
                StepAction.APPRAISE,
                new Request(number, step, finding, opinion),
                key,
                (dossier, open, now) -> {
                    if (finding == null) {
                        throw new InvalidInput("finding", "Chọn kết quả thẩm định.");
                    }
                    var said = finding == Finding.NOT_ELIGIBLE
                            ? Reason.content("opinion", opinion)
                            : Reason.optional("opinion", opinion);
                    var move = dossier.appraise(open, finding, said, now);
                    progression.advance(move, dossier, open, StepOutcome.APPRAISED, now);
                    return move;
                });
    }
}
