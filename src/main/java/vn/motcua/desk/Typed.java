package vn.motcua.desk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an officer typed into a form, kept so that a page with faults shows it again. */
public record Typed(Map<String, String> values) {

    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        values = Map.copyOf(values);
    }

    /** What was typed, without blanks around it; empty when nothing was. */
    public String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    public @Nullable String optional(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** What was typed, or the value a fresh form starts with. */
    public String or(String field, @Nullable String fresh) {
        return values.getOrDefault(field, fresh == null ? "" : fresh);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    Typed with(String field, String value) {
        var more = new HashMap<>(values);
        more.put(field, value);
        return new Typed(more);
    }

    /** As {@link #with}, leaving alone what the officer has filled in. */
    Typed fill(String field, @Nullable String value) {
        return value == null || !text(field).isEmpty() ? this : with(field, value);
    }

    /** The value of a choice; null when nothing, or nothing known, was chosen. */
    <E extends Enum<E>> @Nullable E choice(Class<E> type, String field) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(text(field))) {
                return one;
            }
        }
        return null;
    }
}
