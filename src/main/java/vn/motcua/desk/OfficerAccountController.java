package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.ChangePassword;
import vn.motcua.accounts.SignInSession;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** An officer's own account: the duties held today, and another password. */
@Controller
class OfficerAccountController {

    private final Agencies agencies;
    private final ChangePassword changePassword;
    private final SignInSession sessions;

    OfficerAccountController(Agencies agencies, ChangePassword changePassword, SignInSession sessions) {
        this.agencies = agencies;
        this.changePassword = changePassword;
        this.sessions = sessions;
    }

    @GetMapping("/desk/account")
    Page show(Actor.Officer officer) {
        return page(officer, Faults.NONE);
    }

    @PostMapping("/desk/account/password")
    Page change(
            Actor.Officer officer,
            @RequestParam String current,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            changePassword.change(officer, current, password);
        } catch (InvalidInput input) {
            return page(officer, Faults.of(input));
        }
        sessions.begin(request, response, officer);
        return Page.redirect("/desk/account", "Đã đổi mật khẩu. Những nơi khác đang đăng nhập đã bị đăng xuất.");
    }

    private OfficerAccountPage page(Actor.Officer officer, Faults faults) {
        var duties = agencies.positionsOf(officer.officer()).stream()
                .map(position -> position.role().title() + ", "
                        + agencies.byId(position.agency()).name())
                .toList();
        return new OfficerAccountPage(agencies.officer(officer.officer()), duties, faults);
    }
}
