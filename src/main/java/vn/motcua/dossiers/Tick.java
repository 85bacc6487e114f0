package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the desk found about one paper: in which form it is there, and whether it fits. What is null stays as it was filed, and
 * so do the files.
 *
 * @param document {@code RequiredDocument.no} of the pinned revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tick(
        int document,
        Paper.@Nullable Form form,
        @Nullable Integer copies,
        Paper.@Nullable Check check,
        @Nullable String remark) {

    /** The paper as it was filed, with this finding over it; {@code filed} is null when nothing was filed for it. */
    Paper over(@Nullable Paper filed) {
        var before = filed == null ? Paper.uploaded(document, List.of()) : filed;
        var found = Objects.requireNonNullElse(check, before.check());
        return new Paper(
                document,
                Objects.requireNonNullElse(form, before.form()),
                Objects.requireNonNullElse(copies, before.copies()),
                found,
                found == Paper.Check.FITS ? null : remark == null ? before.remark() : remark,
                before.files(),
                before.originalKept(),
                before.reusedFrom());
    }
}
