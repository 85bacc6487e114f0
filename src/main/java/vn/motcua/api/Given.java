package vn.motcua.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;

/** Lists as callers send them. */
final class Given {

    private static final int MOST = 200;

    private Given() {}

    /** The list, empty when it was left out. Throws {@link InvalidInput} for the field when it holds too much. */
    static <T> List<T> list(String field, @Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST) {
            throw new InvalidInput(field, "Không quá %d mục.".formatted(MOST));
        }
        return List.copyOf(given);
    }
}
