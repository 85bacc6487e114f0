package vn.motcua.agencies;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.vocabulary.InvalidInput;

/** Collects what is wrong with a form, so that a person sees everything to correct at once. */
final class Faults {

    private final List<InvalidInput.Fault> found = new ArrayList<>();

    Faults require(boolean right, String field, String message) {
        if (!right) {
            found.add(new InvalidInput.Fault(field, message));
        }
        return this;
    }

    Faults requireText(String value, String field, String message) {
        return require(!value.isBlank() && value.length() <= 300, field, message);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
