package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 05 of 2018, Mẫu 06 of 2025; A5): one block per hand-over. A hand-over
 * still to come ({@code at} missing) prints as dotted lines to fill in by hand.
 */
public record RoutingSheet(
        RuleSet rules,
        PaperHead head,
        DossierMark dossier,
        String applicant,
        String procedure,
        Instant receivedAt,
        @Nullable Instant dueAt,
        List<HandOver> handOvers)
        implements PaperFields {

    /** How a part ended against its own time. */
    public enum Outcome {
        EARLY("Trước hạn"),
        ON_TIME("Đúng hạn"),
        OVERDUE("Quá hạn");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * From whom to whom, by which persons, when it was given and when it was taken on, how the taker's part ended against its
     * time, how much of that time it used, and a remark.
     */
    public record HandOver(
            String from,
            @Nullable String giver,
            String to,
            @Nullable String taker,
            @Nullable Instant at,
            @Nullable Instant takenAt,
            @Nullable Outcome outcome,
            @Nullable String used,
            @Nullable String note) {}

    public RoutingSheet {
        handOvers = List.copyOf(handOvers);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("routingsheet", this);
    }

    public String form() {
        return switch (rules) {
            case R2021 -> rules.form("05");
            case R2026 -> rules.form("06");
        };
    }
}
