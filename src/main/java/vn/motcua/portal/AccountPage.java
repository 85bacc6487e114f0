package vn.motcua.portal;

import vn.motcua.accounts.Account;
import vn.motcua.accounts.AccountKind;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** One's own account. */
public record AccountPage(Account account, Faults faults) implements Page {

    @Override
    public String template() {
        return "portal/account";
    }

    public boolean person() {
        return account.kind() == AccountKind.PERSON;
    }
}
