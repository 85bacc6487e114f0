package vn.motcua.desk;

import java.util.List;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Readers.Reading;
import vn.motcua.web.Page;

/** The latest readings of a dossier, newest first. */
public record ReadersPage(DossierNumber number, List<Reading> readings) implements Page {

    @Override
    public String template() {
        return "desk/readers";
    }
}
