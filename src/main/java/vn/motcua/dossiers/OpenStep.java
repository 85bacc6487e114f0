package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.routes.Route.StepAction;

/** A step somebody is to do now. */
record OpenStep(
        int no,
        int stage,
        int leg,
        int step,
        String name,
        OfficerRole role,
        Set<StepAction> actions,
        long agency,
        @Nullable Long unit,
        @Nullable Long officer,
        @Nullable String officerName,
        Instant enteredAt,
        Instant due) {

    /** A step that decides is left by its decision alone, whatever an old route offers beside it. */
    OpenStep {
        if (actions.contains(StepAction.APPROVE)) {
            actions = actions.stream()
                    .filter(action -> action == StepAction.APPROVE || !action.movesOn())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
