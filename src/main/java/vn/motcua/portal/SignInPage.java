package vn.motcua.portal;

import java.util.List;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Sign-in for citizens and organisations.
 *
 * @param password filled in for a demo account only
 * @param expired the page stood open for too long and has to be sent again
 * @param demo accounts anybody may try; none outside sample mode
 */
public record SignInPage(
        String login, String password, String returnTo, boolean expired, List<Account> demo, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "portal/sign-in";
    }

    public String demoPassword() {
        return DemoAccounts.PASSWORD;
    }
}
