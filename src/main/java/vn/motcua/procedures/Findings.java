package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What a check found: errors forbid publishing, warnings are only told. Paths are JSON paths such as {@code cases[0].limit}. */
final class Findings {

    private final List<Fault> errors = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    void error(String path, String message) {
        errors.add(new Fault(path, message));
    }

    void errorIf(boolean wrong, String path, String message) {
        if (wrong) {
            error(path, message);
        }
    }

    void warn(String path, String message) {
        warnings.add(new Fault(path, message));
    }

    void warnIf(boolean doubtful, String path, String message) {
        if (doubtful) {
            warn(path, message);
        }
    }

    /** Each value once: the second of a kind is the error. */
    <T> void unique(List<T> values, String list, String property, String message) {
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            errorIf(
                    !seen.add(values.get(i)),
                    "%s[%d].%s".formatted(list, i, property),
                    message.formatted(values.get(i)));
        }
    }

    List<Fault> errors() {
        return List.copyOf(errors);
    }

    List<Fault> warnings() {
        return List.copyOf(warnings);
    }
}
