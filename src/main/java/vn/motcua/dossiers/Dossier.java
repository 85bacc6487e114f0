package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument.Channel;

/**
 * A dossier (hồ sơ), one record per state. A move is a method on the states where it is legal, so an illegal move does
 * not compile; every move returns the {@link Move} that the ledger writes.
 */
sealed interface Dossier {

    Facts facts();

    /**
     * What stays the same or is common to every state.
     *
     * @param version number of events so far; {@code lastHash} is the hash of the last one
     * @param desk agency whose one-stop desk receives and returns
     * @param countedFrom start of the limit that gives {@code due}
     */
    record Facts(
            long id,
            DossierNumber number,
            String lookupCode,
            int version,
            byte[] lastHash,
            long revision,
            String procedureCode,
            String caseCode,
            Regime regime,
            Channel channel,
            long agency,
            long desk,
            @Nullable Long account,
            Instant submittedAt,
            @Nullable Instant intakeDue,
            @Nullable Instant receivedAt,
            @Nullable Instant countedFrom,
            @Nullable Instant due,
            int stage,
            @Nullable Instant clockStoppedAt) {}

    record Submitted(Facts facts) implements Dossier {

        /** The clock of the whole limit starts. */
        Move receive() {
            return Move.of(facts, EventType.RECEIVED, DossierState.IN_PROGRESS);
        }

        Move decline(String reason) {
            return Move.of(facts, EventType.DECLINED, DossierState.DECLINED)
                    .saying(Map.of("reason", reason))
                    .finished();
        }

        /** Online intake found it incomplete: one notice with full guidance, before any clock runs. */
        Move requestSupplement() {
            return Move.of(facts, EventType.SUPPLEMENT_REQUESTED, DossierState.AWAITING_SUPPLEMENT)
                    .stoppingTheClock("SUPPLEMENT", "Chờ bổ sung giấy tờ", null);
        }

        Move allowSupplement() {
            return Move.of(facts, EventType.SUPPLEMENT_ALLOWED, DossierState.SUBMITTED);
        }

        Move withdraw(String reason) {
            return withdrawn(facts, reason);
        }
    }

    record Declined(Facts facts) implements Dossier {}

    /** The states with open steps, which may be given to somebody. */
    sealed interface Assignable {

        List<OpenStep> steps();

        Move assign(OpenStep step, String reason);

        Move release(OpenStep step, String reason);
    }

    record InProgress(Facts facts, List<OpenStep> steps, List<OpenLeg> legs) implements Dossier, Assignable {

        /** Stops the clock of the whole dossier; the open steps stay with their holders. */
        Move requestSupplement() {
            return Move.of(facts, EventType.SUPPLEMENT_REQUESTED, DossierState.AWAITING_SUPPLEMENT)
                    .stoppingTheClock("SUPPLEMENT", "Chờ bổ sung giấy tờ", null);
        }

        Move allowSupplement() {
            return Move.of(facts, EventType.SUPPLEMENT_ALLOWED, DossierState.IN_PROGRESS);
        }

        Move extend() {
            return Move.of(facts, EventType.EXTENDED, DossierState.IN_PROGRESS);
        }

        /** By decision, in the middle of the work: the open steps stay with their holders. */
        Move suspend(String ground, String detail, String legalBasis) {
            return Move.of(facts, EventType.SUSPENDED, DossierState.SUSPENDED)
                    .stoppingTheClock(ground, detail, legalBasis);
        }

        Move claim(OpenStep step) {
            return Move.of(facts, EventType.CLAIMED, DossierState.IN_PROGRESS)
                    .saying(Map.of("step", step.name()))
                    .claiming(step);
        }

        @Override
        public Move assign(OpenStep step, String reason) {
            return Move.of(facts, EventType.ASSIGNED, DossierState.IN_PROGRESS).saying(assignment(step, reason));
        }

        @Override
        public Move release(OpenStep step, String reason) {
            return Move.of(facts, EventType.RELEASED, DossierState.IN_PROGRESS).saying(assignment(step, reason));
        }

        /** The lead's refusal ends the dossier inside its limit; what others still hold is closed. */
        Move refuse(OpenStep step, String reason, Map<String, Object> said) {
            return Move.of(facts, EventType.REFUSED, DossierState.RESULT_READY)
                    .saying(Map.of("step", step.name()))
                    .saying(said)
                    .closing(step, StepOutcome.REFUSED, reason)
                    .closingWhatIsOpen()
                    .decided(Decision.REFUSED);
        }

        Move withdraw(String reason) {
            return withdrawn(facts, reason);
        }

        Move stop(Map<String, Object> said) {
            return stopped(facts, said);
        }

        boolean leads(OpenStep step) {
            return legs.stream().anyMatch(leg -> leg.leg() == step.leg() && leg.lead());
        }
    }

    record AwaitingSupplement(Facts facts, List<OpenStep> steps, List<OpenLeg> legs) implements Dossier, Assignable {

        /** Back to whoever asked: the steps that stayed open, or the desk that had not received it yet. */
        Move supplement() {
            var back = facts.receivedAt() == null ? DossierState.SUBMITTED : DossierState.IN_PROGRESS;
            return Move.of(facts, EventType.SUPPLEMENTED, back);
        }

        @Override
        public Move assign(OpenStep step, String reason) {
            return Move.of(facts, EventType.ASSIGNED, DossierState.AWAITING_SUPPLEMENT)
                    .saying(assignment(step, reason));
        }

        @Override
        public Move release(OpenStep step, String reason) {
            return Move.of(facts, EventType.RELEASED, DossierState.AWAITING_SUPPLEMENT)
                    .saying(assignment(step, reason));
        }

        Move withdraw(String reason) {
            return withdrawn(facts, reason);
        }

        Move stop(Map<String, Object> said) {
            return stopped(facts, said);
        }
    }

    /** Waits for a financial duty (nghĩa vụ tài chính) between two stages. */
    record AwaitingPayment(Facts facts) implements Dossier {

        Move resume() {
            return resumed(facts);
        }

        Move withdraw(String reason) {
            return withdrawn(facts, reason);
        }

        Move stop(Map<String, Object> said) {
            return stopped(facts, said);
        }
    }

    /**
     * Waits for something else the law does not count: between two stages by the route, e.g. a public posting, with nothing
     * open; or by decision in the middle of a stage, with its steps and legs open.
     */
    record Suspended(Facts facts, List<OpenStep> steps, List<OpenLeg> legs) implements Dossier {

        boolean byDecision() {
            return !steps.isEmpty();
        }

        Move resume() {
            return resumed(facts);
        }

        Move withdraw(String reason) {
            return withdrawn(facts, reason);
        }

        Move stop(Map<String, Object> said) {
            return stopped(facts, said);
        }
    }

    record Withdrawn(Facts facts) implements Dossier {}

    record Stopped(Facts facts) implements Dossier {}

    record ResultReady(Facts facts) implements Dossier {

        Move giveBack(Map<String, Object> handover) {
            return Move.of(facts, EventType.RETURNED, DossierState.RETURNED)
                    .saying(handover)
                    .returned();
        }
    }

    record Returned(Facts facts) implements Dossier {}

    private static Map<String, Object> assignment(OpenStep step, String reason) {
        return Map.of("step", step.name(), "reason", reason);
    }

    private static Move resumed(Facts facts) {
        return Move.of(facts, EventType.RESUMED, DossierState.IN_PROGRESS);
    }

    private static Move withdrawn(Facts facts, String reason) {
        return Move.of(facts, EventType.WITHDRAWN, DossierState.WITHDRAWN)
                .saying(Map.of("reason", reason))
                .closingWhatIsOpen()
                .finished();
    }

    private static Move stopped(Facts facts, Map<String, Object> said) {
        return Move.of(facts, EventType.STOPPED, DossierState.STOPPED)
                .saying(said)
                .closingWhatIsOpen()
                .finished();
    }
}
