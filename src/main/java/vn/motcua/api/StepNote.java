package vn.motcua.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An action with a remark; {@code step} is the number of the step one acts on, absent = one's own. */
record StepNote(@Nullable Integer step, String note) {

    StepNote {
        note = Objects.requireNonNullElse(note, "");
    }
}
