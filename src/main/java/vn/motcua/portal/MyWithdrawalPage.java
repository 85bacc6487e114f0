package vn.motcua.portal;

import vn.motcua.dossiers.OwnDossier;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Asks before a dossier is taken back. */
public record MyWithdrawalPage(OwnDossier dossier, String reason, Faults faults) implements Page {

    @Override
    public String template() {
        return "portal/my-withdrawal";
    }
}
