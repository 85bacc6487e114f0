package vn.motcua.portal;

import java.util.List;
import vn.motcua.procedures.SectorCount;
import vn.motcua.web.Page;

/**
 * The first page of the portal.
 *
 * @param busiest the sectors with most procedures, shown as cards
 * @param sectors every sector by name
 */
public record HomePage(List<SectorCount> busiest, List<SectorCount> sectors, int procedures) implements Page {

    @Override
    public String template() {
        return "portal/home";
    }

    @Override
    public boolean impersonal() {
        return true;
    }
}
