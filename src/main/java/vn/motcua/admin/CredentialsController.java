package vn.motcua.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Hands an officer's first, or new, password and second factor to the administrator, once. */
@Controller
class CredentialsController {

    private final IssueCredentials issueCredentials;
    private final Agencies agencies;
    private final AdministrationRights rights;

    CredentialsController(IssueCredentials issueCredentials, Agencies agencies, AdministrationRights rights) {
        this.issueCredentials = issueCredentials;
        this.agencies = agencies;
        this.rights = rights;
    }

    /** No redirect: what is shown must not be kept anywhere on the way. */
    @PostMapping("/admin/officers/{id}/credentials")
    Page issue(Actor.Officer by, @PathVariable long id, @RequestParam String seen) {
        return issueCredentials
                .issue(id, seen, by)
                .<Page>map(
                        enrolment -> new CredentialsPage(rights.isProvinceAdmin(by), agencies.officer(id), enrolment))
                .orElseGet(() -> Page.redirect(
                        "/admin/officers/" + id,
                        "Mật khẩu vừa được cấp và chỉ hiện một lần. Nếu chưa ghi lại được, hãy cấp lại."));
    }
}
