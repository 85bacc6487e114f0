package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.Choice;

/** One question of a {@link FormPage}; its name is also the name of the fault beside it. */
public sealed interface Field {

    String name();

    /** A line of text. */
    record Line(String name, String label, @Nullable String hint, boolean required) implements Field {}

    /** A date as people write it: 05/08/2021. */
    record Day(String name, String label, String hint, boolean required) implements Field {}

    /** One of several; {@code empty} is what choosing none is called, null when one must choose. */
    record OneOf(
            String name,
            String label,
            @Nullable String hint,
            List<Choice> choices,
            @Nullable String empty) implements Field {}

    /** Carried along unseen. */
    record Kept(String name) implements Field {}
}
