package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.ChangePassword;
import vn.motcua.accounts.SignInSession;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Page;

/** An officer's own account: the duties held today, and another password. */
@Controller
class OfficerAccountController {

    private final OfficerAccountPages pages;
    private final ChangePassword changePassword;
    private final SignInSession sessions;

    OfficerAccountController(OfficerAccountPages pages, ChangePassword changePassword, SignInSession sessions) {
        this.pages = pages;
        this.changePassword = changePassword;
        this.sessions = sessions;
    }

    @GetMapping("/desk/account")
    Page show(Actor.Officer officer) {
        return pages.fresh(officer);
    }

    @PostMapping("/desk/account/password")
    Page change(
            Actor.Officer officer,
            @RequestParam String current,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            sessions.begin(request, response, changePassword.change(officer, current, password));
        } catch (InvalidInput input) {
            return pages.again(officer, Typed.NOTHING, input);
        }
        return Page.redirect("/desk/account", "Đã đổi mật khẩu. Những nơi khác đang đăng nhập đã bị đăng xuất.");
    }
}
