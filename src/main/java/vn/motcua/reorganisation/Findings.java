package vn.motcua.reorganisation;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found about a plan, so that a person sees everything at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    boolean require(boolean right, String where, String message) {
        if (!right) {
            found.add(new Finding(true, where, message));
        }
        return right;
    }

    void warn(String where, String message) {
        found.add(new Finding(false, where, message));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Finding::error);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
