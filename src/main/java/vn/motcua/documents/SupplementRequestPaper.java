package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02, A5); {@code contact} is how to reach the guiding officer. */
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
        String contact) {

    /** A paper to hand in or to mend, and what is to be done with it. */
    public record Item(String name, @Nullable String wanted) {}

    public SupplementRequestPaper {
        items = List.copyOf(items);
    }

    public byte[] toPdf(Papers papers) {
        return papers.paper("supplementrequest", this);
    }

    public String form() {
        return rules.form("02");
    }
}
