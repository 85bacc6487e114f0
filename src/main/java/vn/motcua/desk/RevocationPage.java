package vn.motcua.desk;

import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Asks why a signed result is taken back. */
public record RevocationPage(DossierNumber number, ResultView result, Typed typed, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/revocation";
    }
}
