package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phiếu bàn giao hồ sơ (A4 lying): the dossiers that a desk hands to each agency at one time, a page for each, signed by giver
 * and taker.
 */
public record HandOverMinutes(PaperHead head, String from, Instant at, String giver, List<Part> parts)
        implements PaperFields {

    /** What one agency takes. */
    public record Part(String to, List<Row> rows) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** A dossier handed over. */
    public record Row(
            String number,
            String applicant,
            String procedure,
            @Nullable Instant dueAt) {}

    public HandOverMinutes {
        parts = List.copyOf(parts);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("handoverminutes", this);
    }
}
