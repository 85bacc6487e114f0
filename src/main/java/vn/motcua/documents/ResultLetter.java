package vn.motcua.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is the result, or that says why there is none, laid out by NĐ 30/2020 (A4). With a {@code title}
 * (“THÔNG BÁO”) the {@code subject} stands under it; without, it stands as “V/v …” under the number.
 */
public record ResultLetter(
        PaperHead head,
        DossierMark dossier,
        @Nullable String title,
        String subject,
        List<String> addressees,
        List<String> grounds,
        List<String> paragraphs,
        PaperSigner signer,
        List<String> recipients)
        implements PaperFields {

    public ResultLetter {
        addressees = List.copyOf(addressees);
        grounds = List.copyOf(grounds);
        paragraphs = List.copyOf(paragraphs);
        recipients = List.copyOf(recipients);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("resultletter", this);
    }
}
