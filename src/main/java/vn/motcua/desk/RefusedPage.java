package vn.motcua.desk;

import java.util.List;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Says why something was not done, and leads back to where things stand now. */
public record RefusedPage(int status, String title, List<String> reasons, Link back) implements Page {

    @Override
    public String template() {
        return "desk/refused";
    }
}
