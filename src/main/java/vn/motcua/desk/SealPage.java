package vn.motcua.desk;

import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Asks the clerk for the agency's key and its PIN. */
public record SealPage(DossierNumber number, ResultView result, Pens pens, Typed typed, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/seal";
    }
}
