package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Reasons that officers must give: long enough to mean something to the person who reads them. */
final class Reason {

    private static final int SHORTEST = 10;
    private static final int SHORTEST_REFUSAL = 30;
    private static final int LONGEST = 4000;

    private Reason() {}

    static String required(String field, @Nullable String text) {
        return atLeast(field, text, SHORTEST);
    }

    /** What is wrong with a reason, to be told together with other faults; empty when nothing is. */
    static List<Fault> faults(String field, @Nullable String text) {
        try {
            required(field, text);
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.faults();
        }
    }

    /** A refusal on the merits says why in at least 30 characters. */
    static String ofRefusal(String field, @Nullable String text) {
        return atLeast(field, text, SHORTEST_REFUSAL);
    }

    /** A remark that may be empty. */
    static String optional(String field, @Nullable String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.length() > LONGEST) {
            throw new InvalidInput(field, "Nội dung dài quá %d ký tự.".formatted(LONGEST));
        }
        return plain;
    }

    private static String atLeast(String field, @Nullable String text, int shortest) {
        var plain = optional(field, text);
        if (plain.length() < shortest) {
            throw new InvalidInput(
                    field,
                    (field.equals("reason") ? "Nêu rõ lý do, ít nhất %d ký tự." : "Ghi rõ nội dung, ít nhất %d ký tự.")
                            .formatted(shortest));
        }
        return plain;
    }
}
