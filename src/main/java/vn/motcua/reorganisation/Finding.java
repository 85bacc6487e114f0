package vn.motcua.reorganisation;

/**
 * Something about a plan that a person should know; an error keeps it from being approved and carried out.
 *
 * @param where place in the document, e.g. {@code operations[2].to}
 * @param message in Vietnamese
 */
public record Finding(boolean error, String where, String message) {}
