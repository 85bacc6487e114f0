package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/**
 * The label stuck on a dossier's folder (70 × 37 mm, one of 24 on a sheet): its number to read and to scan, whose it is, what it
 * asks for, when it is due.
 *
 * @param due as printed; null where the law sets no time
 */
public record DossierLabel(
        String number,
        String applicant,
        String procedure,
        @Nullable String due) {

    private static final int LONGEST = 70;

    public DossierLabel {
        applicant = shortened(applicant);
        procedure = shortened(procedure);
    }

    public byte[] toPdf(Papers papers) {
        return papers.paper("dossierlabel", this);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
}
