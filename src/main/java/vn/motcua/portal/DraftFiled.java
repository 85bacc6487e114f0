package vn.motcua.portal;

import vn.motcua.dossiers.DossierNumber;

/** The draft has become a dossier: whoever comes back to one of its pages is led there. */
class DraftFiled extends RuntimeException {

    private final transient DossierNumber number;

    DraftFiled(DossierNumber number) {
        super("filed as " + number);
        this.number = number;
    }

    DossierNumber number() {
        return number;
    }
}
