package vn.motcua.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.signatures.TrustedIssuers;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Whose certificates count in this province, and the lists of those that were revoked. */
@Controller
class TrustController {

    private final TrustedIssuers issuers;
    private final AdministrationRights rights;

    TrustController(TrustedIssuers issuers, AdministrationRights rights) {
        this.issuers = issuers;
        this.rights = rights;
    }

    @GetMapping("/admin/trust")
    Page show(Actor.Officer by) {
        rights.requireProvince(by);
        return new TrustPage(issuers.all(), Faults.NONE);
    }

    @PostMapping("/admin/trust/issuers")
    Page trust(Actor.Officer by, @RequestParam(required = false) @Nullable MultipartFile certificate) {
        try {
            issuers.trust(by, SigningKeyController.bytes(certificate));
        } catch (InvalidInput invalid) {
            return new TrustPage(issuers.all(), Faults.of(invalid));
        }
        return Page.redirect(
                "/admin/trust", "Đã tin cậy tổ chức chứng thực. Hãy nạp danh sách thu hồi của tổ chức này.");
    }

    @PostMapping("/admin/trust/issuers/{id}/removal")
    Page distrust(Actor.Officer by, @PathVariable String id) {
        issuers.distrust(by, id);
        return Page.redirect("/admin/trust", "Đã ngừng tin cậy tổ chức chứng thực.");
    }

    @PostMapping("/admin/trust/lists")
    Page addList(Actor.Officer by, @RequestParam(required = false) @Nullable MultipartFile list) {
        try {
            issuers.addList(by, SigningKeyController.bytes(list));
        } catch (InvalidInput invalid) {
            return new TrustPage(issuers.all(), Faults.of(invalid));
        }
        return Page.redirect("/admin/trust", "Đã nạp danh sách chứng thư bị thu hồi.");
    }
}
