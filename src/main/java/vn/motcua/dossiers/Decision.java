package vn.motcua.dossiers;

/** How a dossier ended on its merits. */
public enum Decision {
    APPROVED("Chấp thuận"),
    REFUSED("Từ chối giải quyết");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
