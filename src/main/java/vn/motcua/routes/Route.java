package vn.motcua.routes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.OfficerRole;

/**
 * An internal process (quy trình nội bộ) as an official writes it: stages one after another, each with legs that run in
 * parallel (one leg = một cửa, several = liên thông), each leg with steps in order. Routes are data: this is also the
 * JSON form in which a route is exported, imported and edited as a table.
 *
 * @param approvedBy the decision that approved the route (TT 01/2018 Art 8)
 * @param onTheSpot whether the one-stop desk settles it whole, see {@link OnTheSpotRoute}; told only where it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Route(
        String name,
        @Nullable String approvedBy,
        List<Stage> stages,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean onTheSpot) {

    /** @param pauseAfter what the clock waits for between this stage and the next; null when it does not wait */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stage(
            String name, List<Leg> legs, @Nullable Pause pauseAfter) {}

    /** A wait that does not count, e.g. a financial duty or a public posting, with its legal basis. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pause(
            PauseReason reason, String text, @Nullable String legalBasis) {}

    /** Why a clock may stop by the route. */
    public enum PauseReason {
        FINANCIAL_DUTY,
        PUBLIC_POSTING,
        MEASUREMENT,
        OTHER
    }

    /**
     * One agency's part.
     *
     * @param agency which agency: {@code COMPETENT} (the one the dossier is for), {@code line:POLICE} (the agency of that
     *     line that serves the same area, else the province's), or {@code code:H21.16}
     * @param lead whether this agency leads a joint stage (cơ quan chủ trì)
     * @param hours the leg's share of working hours, from which its own due date is computed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Leg(String name, String agency, boolean lead, BigDecimal hours, List<Step> steps) {

        /** The share of working hours of what is done from a step on: the whole leg's from its first, else that of the steps left. */
        public BigDecimal hoursFrom(int step) {
            var left = steps.stream().skip(step).map(Step::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
            return step == 0 || left.signum() == 0 ? hours : left;
        }
    }

    /**
     * One step of a leg.
     *
     * @param unit code of the unit inside the leg's agency; null when any holder of the role in the agency may act
     * @param hours working hours planned for the step, fractions allowed, 0 for an immediate step
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String name, OfficerRole role, @Nullable String unit, BigDecimal hours, Set<StepAction> actions) {

        /** Sorted, so that equal routes are equal text wherever they are written. */
        public Step {
            actions = actions == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(actions));
        }
    }

    /** What the holder of a step may do with it. */
    public enum StepAction {
        FORWARD,
        SEND_BACK,
        REQUEST_SUPPLEMENT,
        CONSULT,
        APPRAISE,
        SUBMIT_FOR_SIGNATURE,
        APPROVE,
        REFUSE;

        /** Whether a step is left forwards by it: to the next one, or to the end of the leg. */
        public boolean movesOn() {
            return switch (this) {
                case FORWARD, APPRAISE, SUBMIT_FOR_SIGNATURE, APPROVE -> true;
                case SEND_BACK, REQUEST_SUPPLEMENT, CONSULT, REFUSE -> false;
            };
        }
    }
}
