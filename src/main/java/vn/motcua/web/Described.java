package vn.motcua.web;

import org.jspecify.annotations.Nullable;

/** Says for a screen reader which hint and which fault belong to a field. */
public final class Described {

    private Described() {}

    /** Value of {@code aria-describedby}; null when there is nothing to point to. */
    public static @Nullable String by(String name, @Nullable String hint, Faults faults) {
        var fault = faults.at(name) != null;
        if (hint == null) {
            return fault ? name + "-error" : null;
        }
        return fault ? name + "-hint " + name + "-error" : name + "-hint";
    }
}
