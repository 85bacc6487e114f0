package vn.motcua.web;

import org.jspecify.annotations.Nullable;

/** One thing to choose from in a select, a group of radios or of checkboxes. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
