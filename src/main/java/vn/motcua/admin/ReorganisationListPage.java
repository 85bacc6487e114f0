package vn.motcua.admin;

import java.util.List;
import vn.motcua.reorganisation.StoredPlan;
import vn.motcua.web.Page;

/** Every plan that reorganises the administration, the latest first. */
public record ReorganisationListPage(List<StoredPlan> plans) implements Page {

    @Override
    public String template() {
        return "admin/reorganisations";
    }
}
