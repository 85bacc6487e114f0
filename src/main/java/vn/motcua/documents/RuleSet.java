package vn.motcua.documents;

/** Whose forms are printed: those of TT 01/2018/TT-VPCP (until 30/06/2025) or of TT 03/2025/TT-VPCP. */
public enum RuleSet {
    R2021("01/2018/TT-VPCP"),
    R2026("03/2025/TT-VPCP");

    private final String circular;

    RuleSet(String circular) {
        this.circular = circular;
    }

    String form(String number) {
        return "Mẫu số " + number + " – Thông tư số " + circular;
    }
}
