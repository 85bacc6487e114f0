package vn.motcua.worklists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;

/**
 * How far a bulk has come.
 *
 * @param assignee name of who gets the steps; null when none are given
 * @param ended null while rows wait
 */
public record Bulk(
        UUID id,
        BulkAction action,
        @Nullable String assignee,
        String note,
        Instant at,
        @Nullable Instant ended,
        List<Row> rows) {

    /** What came of a row. */
    public enum Outcome {
        WAITING("Đang chờ"),
        DONE("Đã xong"),
        REFUSED("Không thực hiện được");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One dossier; {@code said} is why it was refused, else empty. */
    public record Row(int no, DossierNumber number, Outcome outcome, String said) {}

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
