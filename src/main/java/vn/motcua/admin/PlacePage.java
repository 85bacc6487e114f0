package vn.motcua.admin;

import java.util.List;
import vn.motcua.agencies.Officer;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;

/** In which agency an officer gets a position. */
public record PlacePage(boolean province, Officer officer, List<Choice> agencies) implements Page {

    @Override
    public String template() {
        return "admin/place";
    }
}
