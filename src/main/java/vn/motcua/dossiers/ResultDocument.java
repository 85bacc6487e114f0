package vn.motcua.dossiers;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a decision: an uploaded file, or a letter set from its text. Exactly one of {@code file} and {@code text}
 * is given.
 *
 * @param title what the document is, e.g. "Giấy phép xây dựng"
 */
public record ResultDocument(
        String title, @Nullable UUID file, @Nullable String text) {

    public ResultDocument {
        title = Objects.requireNonNullElse(title, "");
    }

    public static ResultDocument uploaded(String title, UUID file) {
        return new ResultDocument(title, file, null);
    }

    public static ResultDocument letter(String title, String text) {
        return new ResultDocument(title, null, text);
    }
}
