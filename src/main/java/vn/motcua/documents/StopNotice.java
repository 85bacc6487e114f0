package vn.motcua.documents;

import java.util.List;

/**
 * Thông báo dừng giải quyết hồ sơ (Mẫu 05 of TT 03/2025): why, on what legal ground, and what the applicant gets back.
 * {@code closing} ends the letter.
 */
public record StopNotice(
        RuleSet rules,
        PaperHead head,
        DossierMark dossier,
        PaperPerson applicant,
        String procedure,
        String reason,
        String legalBasis,
        List<String> returned,
        String contact,
        String closing,
        PaperSigner signer,
        List<String> recipients)
        implements PaperFields {

    public StopNotice {
        returned = List.copyOf(returned);
        recipients = List.copyOf(recipients);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("stopnotice", this);
    }

    /** TT 01/2018 has no form of it. */
    public String form() {
        return switch (rules) {
            case R2021 -> "Thông báo dừng giải quyết hồ sơ";
            case R2026 -> rules.form("05");
        };
    }
}
