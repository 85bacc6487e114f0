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
 * @param originalKept whether the original itself is kept with the dossier and not scanned, e.g. a large drawing; null = no
 * @param reusedFrom the earlier dossier of the same person whose file is used again; null when it was handed in now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paper(
        int document,
        Form form,
        int copies,
        Check check,
        @Nullable String remark,
        List<UUID> files,
        @Nullable Boolean originalKept,
        @Nullable DossierNumber reusedFrom) {

    /** A paper handed in now, of which nothing more is to be said. */
    public Paper(int document, Form form, int copies, Check check, @Nullable String remark, List<UUID> files) {
        this(document, form, copies, check, remark, files, null, null);
    }

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

    /** How far a paper has become electronic (số hóa, TT 01/2023/TT-VPCP): computed from what is there, never stored. */
    public enum Digitisation {
        NOT_DIGITISED("Chưa số hóa"),
        DIGITISED("Đã số hóa"),
        ORIGINAL_KEPT("Lưu bản chính"),
        REUSED("Dùng lại từ kho"),
        ELECTRONIC("Bản điện tử");

        private final String label;

        Digitisation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far it has become electronic; null when nothing was handed in. */
    public @Nullable Digitisation digitisation() {
        if (!isThere()) {
            return null;
        }
        if (reusedFrom != null) {
            return Digitisation.REUSED;
        }
        if (!files.isEmpty()) {
            return form == Form.FILE ? Digitisation.ELECTRONIC : Digitisation.DIGITISED;
        }
        return Boolean.TRUE.equals(originalKept) ? Digitisation.ORIGINAL_KEPT : Digitisation.NOT_DIGITISED;
    }

    /** The same paper with the files of an earlier dossier of the same person. */
    Paper with(List<UUID> earlier) {
        return new Paper(document, Form.FILE, 0, check, remark, earlier, null, reusedFrom);
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
