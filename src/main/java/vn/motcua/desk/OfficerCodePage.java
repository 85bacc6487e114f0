package vn.motcua.desk;

import org.jspecify.annotations.Nullable;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * The second factor of an officer's sign-in.
 *
 * @param demoCode a code that is good now, shown in sample mode only; empty until the next one, null outside sample mode
 */
public record OfficerCodePage(@Nullable String demoCode, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/sign-in-code";
    }
}
