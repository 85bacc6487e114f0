package vn.motcua.documents;

import java.time.Instant;
import java.util.List;

/**
 * Xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04): a slip under TT 01/2018, a letter that apologises and asks for more time under
 * TT 03/2025. {@code apology} is the passage that says sorry.
 */
public record ApologyNotice(
        RuleSet rules,
        PaperHead head,
        DossierMark dossier,
        PaperPerson applicant,
        String procedure,
        String sector,
        Instant receivedAt,
        Instant formerDue,
        String reason,
        String apology,
        Instant newDue,
        String contact,
        PaperSigner signer,
        List<String> recipients)
        implements PaperFields {

    public ApologyNotice {
        recipients = List.copyOf(recipients);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("apologynotice", this);
    }

    public String title() {
        return switch (rules) {
            case R2021 -> "Phiếu xin lỗi và hẹn lại ngày trả kết quả";
            case R2026 -> "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết";
        };
    }

    public String form() {
        return rules.form("04");
    }
}
