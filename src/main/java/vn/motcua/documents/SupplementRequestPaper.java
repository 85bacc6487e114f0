package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02, A5); {@code contact} is how to reach the guiding officer, {@code intro}
 * stands before the list, {@code closing} ends the paper.
 */
public record SupplementRequestPaper(
        RuleSet rules,
        PaperHead head,
        DossierMark dossier,
        PaperPerson applicant,
        String procedure,
        List<Item> items,
        String reason,
        @Nullable Instant answerBy,
        String officer,
        String contact,
        String intro,
        String closing)
        implements PaperFields {

    /** A paper to hand in or to mend, and what is to be done with it. */
    public record Item(String name, @Nullable String wanted) {}

    public SupplementRequestPaper {
        items = List.copyOf(items);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("supplementrequest", this);
    }

    /** What waiting does to the limit: since 01/07/2025 it stands still, before it ran anew (NĐ 61/2018 Art 19(4)). */
    public String clock() {
        return switch (rules) {
            case R2021 -> "Thời hạn giải quyết được tính lại từ đầu, kể từ khi nhận đủ hồ sơ bổ sung.";
            case R2026 -> "Thời gian chờ bổ sung không tính vào thời hạn giải quyết hồ sơ.";
        };
    }

    public String form() {
        return rules.form("02");
    }
}
