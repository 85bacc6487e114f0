package vn.motcua.vocabulary;

import java.util.Arrays;
import java.util.List;

/** Input a person can correct: each field with a message in Vietnamese; a page shows them beside the fields. */
public class InvalidInput extends RuntimeException {

    /** One thing to correct; {@code field} is the name of the form field or JSON property, empty for the whole form. */
    public record Fault(String field, String message) {}

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.stream().map(Fault::message).toList().toString());
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Makes several checks, so that all faults are told together, in their order. */
    public static void together(Runnable... checks) {
        var faults =
                Arrays.stream(checks).flatMap(check -> faults(check).stream()).toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static List<Fault> faults(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (InvalidInput input) {
            return input.faults();
        }
    }
}
