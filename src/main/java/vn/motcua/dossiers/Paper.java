package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper handed in for one required document.
 *
 * @param document {@code RequiredDocument.no} of the pinned revision
 * @param copies how many of that form were handed in; 0 for a file only
 * @param remark why it does not fit; it becomes the item of the supplement letter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paper(
        int document,
        Form form,
        int copies,
        Check check,
        @Nullable String remark,
        List<UUID> files) {

    /** In which form a paper was handed in. */
    public enum Form {
        NONE("Không có"),
        FILE("Tệp điện tử"),
        ORIGINAL("Bản gốc"),
        CERTIFIED_COPY("Bản sao chứng thực"),
        PLAIN_COPY("Bản chụp");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the officer found. */
    public enum Check {
        NOT_CHECKED("Chưa kiểm tra"),
        FITS("Đạt"),
        DOES_NOT_FIT("Chưa đạt");

        private final String label;

        Check(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether anything was handed in for it: said to be a file, there must be one. */
    boolean isThere() {
        return form != Form.NONE && (form != Form.FILE || !files.isEmpty());
    }

    /** As it comes in online: its files, and nothing that only an officer who has seen the paper can say of it. */
    Paper online() {
        return uploaded(document, files);
    }

    public static Paper uploaded(int document, List<UUID> files) {
        return new Paper(document, files.isEmpty() ? Form.NONE : Form.FILE, 0, Check.NOT_CHECKED, null, files);
    }
}
