package vn.motcua.portal;

import java.util.List;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Opening an account.
 *
 * @param doubts what the person should look at once more before the account is opened
 */
public record SignUpPage(SignUpForm form, String returnTo, Faults faults, List<String> doubts) implements Page {

    @Override
    public String template() {
        return "portal/sign-up";
    }
}
