package vn.motcua.reorganisation;

import java.util.regex.Pattern;

/**
 * Something about a plan that a person should know; an error keeps it from being approved and carried out.
 *
 * @param where place in the document, e.g. {@code operations[2].to}
 * @param message in Vietnamese
 */
public record Finding(boolean error, String where, String message) {

    private static final Pattern LINE = Pattern.compile("operations\\[(\\d+)].*");

    /** The place as a person finds it on the plan's page; empty for the plan as a whole. */
    public String place() {
        var line = LINE.matcher(where);
        return line.matches() ? "Dòng " + (Integer.parseInt(line.group(1)) + 1) + " của phương án" : "";
    }
}
