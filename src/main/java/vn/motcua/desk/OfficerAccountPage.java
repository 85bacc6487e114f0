package vn.motcua.desk;

import java.util.List;
import vn.motcua.agencies.Officer;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** An officer's own account. */
public record OfficerAccountPage(Officer officer, List<String> duties, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/account";
    }
}
