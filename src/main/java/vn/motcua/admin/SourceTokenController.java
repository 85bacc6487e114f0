package vn.motcua.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.mirrors.SourceSystems;
import vn.motcua.mirrors.SourceTokens;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** The tokens of a source system: handed to the administrator once, and taken away. */
@Controller
class SourceTokenController {

    private final SourceTokens tokens;
    private final SourceSystems sources;

    SourceTokenController(SourceTokens tokens, SourceSystems sources) {
        this.tokens = tokens;
        this.sources = sources;
    }

    /** No redirect: what is shown must not be kept anywhere on the way. */
    @PostMapping("/admin/sources/{id}/tokens")
    Page issue(Actor.Officer by, @PathVariable long id, @RequestParam String seen) {
        return tokens.issue(by, id, seen)
                .<Page>map(issued -> new SourceTokenPage(sources.byId(id), issued))
                .orElseGet(() -> Page.redirect(
                        SourceController.path(id),
                        "Mã vừa được cấp và chỉ hiện một lần. Nếu chưa ghi lại được, hãy đổi mã."));
    }

    @PostMapping("/admin/sources/{id}/tokens/revocation")
    Page revoke(Actor.Officer by, @PathVariable long id) {
        tokens.revoke(by, id);
        return Page.redirect(SourceController.path(id), "Đã thu hồi mã truy cập. Hệ thống này không gửi tin được nữa.");
    }
}
