package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.ChangePassword;
import vn.motcua.accounts.SignInSession;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** One's own account: the data it was opened with, and another password. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final ChangePassword changePassword;
    private final SignInSession sessions;

    AccountController(Accounts accounts, ChangePassword changePassword, SignInSession sessions) {
        this.accounts = accounts;
        this.changePassword = changePassword;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    Page show(Actor.Citizen citizen) {
        return new AccountPage(accounts.account(citizen.account()), Faults.NONE);
    }

    @PostMapping("/account/password")
    Page change(
            Actor.Citizen citizen,
            @RequestParam String current,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            sessions.begin(request, response, changePassword.change(citizen, current, password));
        } catch (InvalidInput input) {
            return new AccountPage(accounts.account(citizen.account()), Faults.of(input));
        }
        return Page.redirect("/account", "Đã đổi mật khẩu. Những nơi khác đang đăng nhập đã bị đăng xuất.");
    }
}
