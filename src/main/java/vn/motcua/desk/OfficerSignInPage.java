package vn.motcua.desk;

import java.util.List;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.accounts.DemoAccounts.Offered;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Sign-in for officers.
 *
 * @param password filled in for a demo officer only
 * @param expired the page stood open for too long and has to be sent again
 * @param demo officers anybody may try; none outside sample mode
 */
public record OfficerSignInPage(
        String username, String password, String returnTo, boolean expired, List<Offered> demo, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/sign-in";
    }

    public String demoPassword() {
        return DemoAccounts.PASSWORD;
    }
}
