package vn.motcua.desk;

import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Asks for the document that takes the place of a result that was taken back. */
public record ReplacementPage(DossierNumber number, ResultView result, Pens pens, Typed typed, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/replacement";
    }
}
