package vn.motcua.dossiers;

/**
 * A coded reason by which a dossier is suspended, stopped or refused, with its legal basis, as the catalogue of its rule set
 * has it.
 *
 * @param cites whether the officer must name the document it rests on in this case
 */
public record Ground(Kind kind, String code, String label, String legalBasis, boolean cites) {

    /** What a reason is for. */
    public enum Kind {
        SUSPENSION,
        STOP,
        REFUSAL
    }
}
