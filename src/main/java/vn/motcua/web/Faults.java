package vn.motcua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What a person has to correct on a form: shown on top and, in the same words, beside each field. */
public record Faults(List<Fault> list) {

    public static final Faults NONE = new Faults(List.of());

    public static Faults of(InvalidInput input) {
        return new Faults(input.faults());
    }

    public boolean none() {
        return list.isEmpty();
    }

    /** The message beside a field; null when the field is fine. */
    public @Nullable String at(String field) {
        return list.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
    }
}
