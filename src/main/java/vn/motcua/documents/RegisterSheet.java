package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sổ theo dõi hồ sơ (Mẫu 06 of 2018, Mẫu 07 of 2025; A4 lying): one volume of a desk's register of a year. {@code closing} is
 * missing while the book is open.
 */
public record RegisterSheet(
        RuleSet rules,
        PaperHead head,
        String desk,
        int year,
        int volume,
        List<Entry> entries,
        @Nullable Closing closing)
        implements PaperFields {

    /** One dossier; what has not happened yet is left blank. */
    public record Entry(
            int no,
            String number,
            String procedure,
            int sets,
            String person,
            String address,
            @Nullable String phone,
            String agency,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant returnedAt,
            String delivery,
            @Nullable String collector,
            @Nullable String note) {}

    /** How a year's book ends: with which number, when, by whom. */
    public record Closing(int last, Instant at, String by) {}

    public RegisterSheet {
        entries = List.copyOf(entries);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("registersheet", this);
    }

    public String form() {
        return switch (rules) {
            case R2021 -> rules.form("06");
            case R2026 -> rules.form("07");
        };
    }
}
