package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.accounts.ReturnTo;
import vn.motcua.accounts.SignInSession;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Citizens and organisations sign in, and are brought back to the page they came for. */
@Controller
class CitizenSignInController {

    private static final String HOME = "/me/dossiers";
    private static final Faults REFUSED = Faults.of(new InvalidInput(
            "login",
            "Thông tin đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản tạm khóa đăng nhập 15 phút."));

    private final Accounts accounts;
    private final SignInSession sessions;
    private final Optional<DemoAccounts> demo;

    CitizenSignInController(Accounts accounts, SignInSession sessions, Optional<DemoAccounts> demo) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    Page show(
            @RequestParam(name = "return", required = false) @Nullable String wanted,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @Nullable String expired) {
        return page(login, wanted, expired != null, Faults.NONE);
    }

    @PostMapping("/sign-in")
    Page signIn(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(name = "return", required = false) @Nullable String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = accounts.signIn(login, password, request.getRemoteAddr());
        if (account.isEmpty()) {
            return page(login, wanted, false, REFUSED);
        }
        sessions.begin(request, response, account.get().as(Account::actor));
        return Page.redirect(ReturnTo.safe(wanted, HOME));
    }

    @PostMapping("/sign-out")
    Page signOut(HttpServletRequest request) {
        sessions.end(request);
        return Page.redirect("/", "Bạn đã đăng xuất.");
    }

    private SignInPage page(String login, @Nullable String wanted, boolean expired, Faults faults) {
        var people = demo.map(DemoAccounts::citizens).orElse(List.<Account>of());
        var chosen = people.stream().anyMatch(person -> login.equals(person.phone()));
        return new SignInPage(
                login, chosen ? DemoAccounts.PASSWORD : "", ReturnTo.safe(wanted, HOME), expired, people, faults);
    }
}
