package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.accounts.OfficerSignIn;
import vn.motcua.accounts.SignInSession;
import vn.motcua.accounts.SignInSession.AwaitedCode;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Second half of an officer's sign-in: the code of the authenticator, within five minutes of the password. */
@Controller
@RequestMapping("/desk/sign-in/code")
class OfficerCodeController {

    static final String HOME = "/desk/work";
    private static final Faults REFUSED = Faults.of(
            new InvalidInput(
                    "code",
                    "Mã xác thực không đúng, đã dùng rồi, hoặc đã thử sai quá nhiều lần. Đợi mã mới trên ứng dụng rồi nhập lại."));

    private final OfficerSignIn officers;
    private final SignInSession sessions;
    private final Optional<DemoAccounts> demo;

    OfficerCodeController(OfficerSignIn officers, SignInSession sessions, Optional<DemoAccounts> demo) {
        this.officers = officers;
        this.sessions = sessions;
        this.demo = demo;
    }

    @GetMapping
    Page show(HttpServletRequest request) {
        return sessions.awaitedCode(request)
                .<Page>map(awaited -> page(awaited, Faults.NONE))
                .orElseGet(OfficerCodeController::startAgain);
    }

    @PostMapping
    Page signIn(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        var awaited = sessions.awaitedCode(request);
        if (awaited.isEmpty()) {
            return startAgain();
        }
        if (code.isBlank()) {
            return page(
                    awaited.get(), Faults.of(new InvalidInput("code", "Nhập mã sáu chữ số trên ứng dụng xác thực.")));
        }
        var actor = officers.code(awaited.get().officer(), awaited.get().passwordMark(), code, request.getRemoteAddr());
        if (actor.isEmpty()) {
            return page(awaited.get(), REFUSED);
        }
        sessions.begin(request, response, actor.get());
        return Page.redirect(awaited.get().returnTo());
    }

    private static Page startAgain() {
        return Page.redirect("/desk/sign-in?expired");
    }

    private OfficerCodePage page(AwaitedCode awaited, Faults faults) {
        return new OfficerCodePage(
                demo.map(accounts -> accounts.codeOf(awaited.officer())).orElse(null), faults);
    }
}
