package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.Stage;

/**
 * What a route makes of what people do, told a second time in the plainest way: one number a leg. It knows no database, no
 * dossier and no {@link Progression}, so that what it says of a dossier is said independently.
 */
final class RouteOracle {

    /** A leg of the stage that runs: which step is open, or none; where its standing approval was given; what it waits for. */
    private static final class Leg {
        private int step;
        private boolean open = true;
        private @Nullable Integer approvedAt;
        private int questions;
    }

    private final Route route;
    private final List<Leg> legs = new ArrayList<>();
    private int stage = -1;
    private boolean suspendedInWork;
    private DossierState state = DossierState.SUBMITTED;

    RouteOracle(Route route) {
        this.route = route;
    }

    DossierState state() {
        return state;
    }

    /** The names of the open steps, leg by leg; empty while nobody works on the dossier. */
    List<String> openSteps() {
        var names = new ArrayList<String>();
        if (state == DossierState.IN_PROGRESS
                || state == DossierState.AWAITING_SUPPLEMENT && stage >= 0
                || suspendedInWork) {
            for (var i = 0; i < legs.size(); i++) {
                if (legs.get(i).open) {
                    names.add(
                            stage().legs().get(i).steps().get(legs.get(i).step).name());
                }
            }
        }
        return names;
    }

    /** Whether steps stay with their holders while the clock stands still. */
    boolean inWork() {
        return suspendedInWork;
    }

    /** How many legs the dossier has had so far: none is lost, none comes twice. */
    int legsSoFar() {
        return route.stages().stream()
                .limit(stage + 1L)
                .mapToInt(one -> one.legs().size())
                .sum();
    }

    /** Whether an action must be refused: the step still waits for an opinion, or the dossier is decided already. */
    boolean forbids(Offer offer, @Nullable Integer leg) {
        return switch (offer) {
            case FORWARD, APPRAISE, SUBMIT_FOR_SIGNATURE, APPROVE, REFUSE, SEND_BACK ->
                leg != null && legs.get(leg).questions > 0;
            default -> false;
        };
    }

    /** Whether the applicant may take the dossier back. */
    boolean withdrawable() {
        return switch (state) {
            case SUBMITTED, AWAITING_PAYMENT -> true;
            case SUSPENDED -> !(suspendedInWork && isLastStage() && leadApproved());
            case IN_PROGRESS, AWAITING_SUPPLEMENT -> !(isLastStage() && leadApproved());
            case DECLINED, WITHDRAWN, STOPPED, RESULT_READY, RETURNED -> false;
        };
    }

    /** Something was done, on a leg of the running stage where it is work on a step. */
    void done(Offer offer, @Nullable Integer leg) {
        switch (offer) {
            case RECEIVE -> enter(0);
            case DECLINE -> state = DossierState.DECLINED;
            case REQUEST_SUPPLEMENT -> state = DossierState.AWAITING_SUPPLEMENT;
            case SUPPLEMENT -> state = stage < 0 ? DossierState.SUBMITTED : DossierState.IN_PROGRESS;
            case FORWARD, APPRAISE, SUBMIT_FOR_SIGNATURE -> goOn(on(leg));
            case APPROVE -> {
                on(leg).approvedAt = on(leg).step;
                goOn(on(leg));
            }
            case SEND_BACK -> goBack(on(leg));
            case REFUSE -> {
                if (stage().legs().get(leg == null ? 0 : leg).lead()) {
                    state = DossierState.RESULT_READY;
                } else {
                    end(on(leg));
                }
            }
            case SUSPEND -> {
                state = DossierState.SUSPENDED;
                suspendedInWork = true;
            }
            case RESUME -> {
                if (suspendedInWork) {
                    state = DossierState.IN_PROGRESS;
                } else {
                    enter(stage + 1);
                }
                suspendedInWork = false;
            }
            case STOP -> ends(DossierState.STOPPED);
            case WITHDRAW -> ends(DossierState.WITHDRAWN);
            case RETURN -> state = DossierState.RETURNED;
            case CONSULT -> on(leg).questions++;
            case WITHDRAW_CONSULTATION, ANSWER_CONSULTATION -> on(leg).questions--;
            case CLAIM, ASSIGN, ALLOW_SUPPLEMENT, EXTEND -> {}
        }
    }

    private void ends(DossierState end) {
        state = end;
        suspendedInWork = false;
    }

    private Leg on(@Nullable Integer leg) {
        if (leg == null || !legs.get(leg).open) {
            throw new IllegalStateException("work on a leg that is not open: " + leg);
        }
        return legs.get(leg);
    }

    private Stage stage() {
        return route.stages().get(stage);
    }

    private boolean isLastStage() {
        return stage == route.stages().size() - 1;
    }

    private boolean leadApproved() {
        for (var i = 0; i < legs.size(); i++) {
            if (stage().legs().get(i).lead() && legs.get(i).approvedAt != null) {
                return true;
            }
        }
        return false;
    }

    private void enter(int next) {
        stage = next;
        state = DossierState.IN_PROGRESS;
        legs.clear();
        stage().legs().forEach(leg -> legs.add(new Leg()));
    }

    private void goOn(Leg leg) {
        if (leg.step + 1 < stage().legs().get(legs.indexOf(leg)).steps().size()) {
            leg.step++;
        } else {
            end(leg);
        }
    }

    private static void goBack(Leg leg) {
        leg.step--;
        if (leg.approvedAt != null && leg.approvedAt >= leg.step) {
            leg.approvedAt = null;
        }
    }

    private void end(Leg leg) {
        leg.open = false;
        if (legs.stream().anyMatch(other -> other.open)) {
            return;
        }
        var pause = stage().pauseAfter();
        if (isLastStage()) {
            state = DossierState.RESULT_READY;
        } else if (pause == null) {
            enter(stage + 1);
        } else {
            state = pause.reason() == Route.PauseReason.FINANCIAL_DUTY
                    ? DossierState.AWAITING_PAYMENT
                    : DossierState.SUSPENDED;
        }
    }
}
