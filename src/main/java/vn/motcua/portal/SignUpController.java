package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.ReturnTo;
import vn.motcua.accounts.SignInSession;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Opens an account and signs its owner in. */
@Controller
class SignUpController {

    private static final String HOME = "/me/dossiers";

    private final Accounts accounts;
    private final SignInSession sessions;

    SignUpController(Accounts accounts, SignInSession sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/sign-up")
    Page show(
            @RequestParam(defaultValue = "PERSON") AccountKind kind,
            @RequestParam(name = "return", required = false) @Nullable String wanted) {
        return page(SignUpForm.empty(kind), wanted, Faults.NONE, List.of());
    }

    @PostMapping("/sign-up")
    Page open(
            @ModelAttribute SignUpForm form,
            @RequestParam(name = "return", required = false) @Nullable String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var signUp = form.signUp();
            var doubts = signUp.doubts();
            if (!doubts.isEmpty() && !form.sure()) {
                return page(form, wanted, Faults.NONE, doubts);
            }
            var proved = accounts.signUp(signUp, request.getRemoteAddr());
            sessions.begin(request, response, proved.as(Account::actor));
        } catch (InvalidInput input) {
            return page(form, wanted, Faults.of(input), List.of());
        }
        return Page.redirect(ReturnTo.safe(wanted, HOME), "Tài khoản đã được mở. Bạn đã đăng nhập.");
    }

    private static SignUpPage page(SignUpForm form, @Nullable String wanted, Faults faults, List<String> doubts) {
        return new SignUpPage(form, ReturnTo.safe(wanted, HOME), faults, doubts);
    }
}
