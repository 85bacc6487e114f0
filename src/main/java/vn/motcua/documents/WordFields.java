package vn.motcua.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields of a text, put together from the pieces an office program keeps them in: one that loads or calls is refused. */
final class WordFields {

    private static final Set<String> LOADING = Set.of(
            "DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD");
    private static final int MOST_NESTED = 1_000;
    private static final int LONGEST_NAME = 64;

    private final Deque<StringBuilder> open = new ArrayDeque<>();

    /** A field kept in one piece. */
    void simple(String instruction) {
        requireNameIsSaid();
        var whole = new StringBuilder();
        append(whole, instruction);
        check(whole);
    }

    /** @param kind begin, separate (from the result) or end */
    void mark(String kind) {
        switch (kind) {
            case "begin" -> begin();
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.element().append(' ');
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    check(open.pop());
                }
            }
            default -> {}
        }
    }

    void says(String piece) {
        if (open.isEmpty()) {
            open.push(new StringBuilder());
        }
        append(open.element(), piece);
    }

    /** Ordinary text, which inside of a field's instruction is a part of it. */
    void shows(String piece) {
        if (!open.isEmpty()) {
            append(open.element(), piece);
        }
    }

    void end() {
        open.forEach(WordFields::check);
    }

    private void begin() {
        requireNameIsSaid();
        if (open.size() > MOST_NESTED) {
            throw OfficePart.outside();
        }
        open.push(new StringBuilder());
    }

    /** A field whose name another field works out could be any. */
    private void requireNameIsSaid() {
        var around = open.peek();
        if (around != null && !isOver(around)) {
            throw OfficePart.outside();
        }
    }

    private static boolean isOver(StringBuilder name) {
        return !name.isEmpty() && (!isLetter(name.charAt(name.length() - 1)) || name.length() > LONGEST_NAME);
    }

    /** Keeps the name and what follows it at once; what stands before is no part of it. */
    private static void append(StringBuilder name, String piece) {
        for (int i = 0; i < piece.length() && !isOver(name); i++) {
            char c = piece.charAt(i);
            if (isLetter(c) || !name.isEmpty() || c == '=') {
                name.append(c);
            }
        }
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    private static void check(StringBuilder instruction) {
        int end = 0;
        while (end < instruction.length() && isLetter(instruction.charAt(end))) {
            end++;
        }
        if (LOADING.contains(instruction.substring(0, end).toUpperCase(Locale.ROOT))) {
            throw OfficePart.outside();
        }
    }
}
