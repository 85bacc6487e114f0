package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/**
 * Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu 03, A5), with the reason, its legal basis, where to turn instead, and the words
 * it ends with.
 */
public record IntakeRefusalPaper(
        RuleSet rules,
        PaperHead head,
        DossierMark dossier,
        PaperPerson applicant,
        String procedure,
        String reason,
        String legalBasis,
        @Nullable String advice,
        String officer,
        String contact,
        String closing)
        implements PaperFields {

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("intakerefusal", this);
    }

    public String form() {
        return rules.form("03");
    }
}
