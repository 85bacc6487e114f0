package vn.motcua.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An action with its reason; {@code step} is the number of the step one acts on, absent = one's own. */
record StepReason(@Nullable Integer step, String reason) {

    StepReason {
        reason = Objects.requireNonNullElse(reason, "");
    }
}
