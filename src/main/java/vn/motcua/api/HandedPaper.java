package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Paper;

/**
 * A paper as a caller sends it; what is left out is guessed from the rest.
 *
 * @param document number of the required document
 * @param files ids from {@code POST /files}
 * @param originalKept whether the original is kept with the dossier and not scanned
 * @param reusedFrom at the counter, the earlier dossier of the same person whose file is used again; its files need not be named
 */
@Schema(requiredProperties = "document")
record HandedPaper(
        int document,
        Paper.@Nullable Form form,
        @Nullable Integer copies,
        Paper.@Nullable Check check,
        @Nullable String remark,
        @JsonSetter(contentNulls = Nulls.FAIL) List<UUID> files,
        @Nullable Boolean originalKept,
        @Nullable DossierNumber reusedFrom) {

    HandedPaper {
        files = Given.list("papers." + document, files);
    }

    static List<Paper> all(List<HandedPaper> papers) {
        return papers.stream().map(HandedPaper::paper).toList();
    }

    Paper paper() {
        return new Paper(
                document,
                form != null ? form : files.isEmpty() && reusedFrom == null ? Paper.Form.NONE : Paper.Form.FILE,
                copies == null ? 0 : copies,
                check == null ? Paper.Check.NOT_CHECKED : check,
                remark,
                files,
                originalKept,
                reusedFrom);
    }
}
