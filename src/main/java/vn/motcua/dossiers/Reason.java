package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** What officers must write: reasons and findings long enough to mean something to the person who reads them. */
final class Reason {

    private static final int SHORTEST = 10;
    private static final int SHORTEST_REFUSAL = 30;
    private static final int LONGEST = 4000;
    private static final String WHY = "Nêu rõ lý do, ít nhất %d ký tự.";
    private static final String WHAT = "Ghi rõ nội dung, ít nhất %d ký tự.";

    private Reason() {}

    static String required(String field, @Nullable String text) {
        return atLeast(field, text, SHORTEST, WHY);
    }

    /** Something other than a reason: a question, an opinion, what was found. */
    static String content(String field, @Nullable String text) {
        return atLeast(field, text, SHORTEST, WHAT);
    }

    /** What is wrong with a reason, to be told together with other faults; empty when nothing is. */
    static List<Fault> faults(String field, @Nullable String text) {
        return faultsOf(() -> required(field, text));
    }

    /** The same of something other than a reason. */
    static List<Fault> contentFaults(String field, @Nullable String text) {
        return faultsOf(() -> content(field, text));
    }

    /** A refusal on the merits says why in at least 30 characters. */
    static String ofRefusal(String field, @Nullable String text) {
        return atLeast(field, text, SHORTEST_REFUSAL, WHY);
    }

    /** A remark that may be empty. */
    static String optional(String field, @Nullable String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.length() > LONGEST) {
            throw new InvalidInput(field, "Nội dung dài quá %d ký tự.".formatted(LONGEST));
        }
        return plain;
    }

    private static List<Fault> faultsOf(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.faults();
        }
    }

    private static String atLeast(String field, @Nullable String text, int shortest, String otherwise) {
        var plain = optional(field, text);
        if (plain.length() < shortest) {
            throw new InvalidInput(field, otherwise.formatted(shortest));
        }
        return plain;
    }
}
