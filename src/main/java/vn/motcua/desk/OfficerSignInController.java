package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.accounts.OfficerSignIn;
import vn.motcua.accounts.ReturnTo;
import vn.motcua.accounts.SignInSession;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** First half of an officer's sign-in: user name and password. */
@Controller
class OfficerSignInController {

    private static final Faults REFUSED = Faults.of(new InvalidInput(
            "username",
            "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản tạm khóa đăng nhập 15 phút."));

    private final OfficerSignIn officers;
    private final SignInSession sessions;
    private final Optional<DemoAccounts> demo;

    OfficerSignInController(OfficerSignIn officers, SignInSession sessions, Optional<DemoAccounts> demo) {
        this.officers = officers;
        this.sessions = sessions;
        this.demo = demo;
    }

    @GetMapping("/desk/sign-in")
    Page show(
            @RequestParam(name = "return", required = false) @Nullable String wanted,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(required = false) @Nullable String expired) {
        return page(username, wanted, expired != null, Faults.NONE);
    }

    @PostMapping("/desk/sign-in")
    Page signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(name = "return", required = false) @Nullable String wanted,
            HttpServletRequest request) {
        var officer = officers.password(username, password, request.getRemoteAddr());
        if (officer.isEmpty()) {
            return page(username, wanted, false, REFUSED);
        }
        sessions.awaitCode(request, officer.get(), ReturnTo.safe(wanted, OfficerCodeController.HOME));
        return Page.redirect("/desk/sign-in/code");
    }

    @PostMapping("/desk/sign-out")
    Page signOut(HttpServletRequest request) {
        sessions.end(request);
        return Page.redirect("/desk/sign-in", "Bạn đã đăng xuất.");
    }

    private OfficerSignInPage page(String username, @Nullable String wanted, boolean expired, Faults faults) {
        var people = demo.map(DemoAccounts::officers).orElse(List.<DemoAccounts.Offered>of());
        var chosen = people.stream().anyMatch(person -> person.username().equals(username));
        return new OfficerSignInPage(
                username,
                chosen ? DemoAccounts.PASSWORD : "",
                ReturnTo.safe(wanted, OfficerCodeController.HOME),
                expired,
                people,
                faults);
    }
}
