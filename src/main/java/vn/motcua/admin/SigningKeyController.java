package vn.motcua.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.NewKey;
import vn.motcua.signatures.SigningKeys;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** The signing keys of an officer, and the seals of an agency: brought, looked at, taken out of use. */
@Controller
class SigningKeyController {

    private final SigningKeys keys;
    private final Agencies agencies;
    private final AdministrationRights rights;

    SigningKeyController(SigningKeys keys, Agencies agencies, AdministrationRights rights) {
        this.keys = keys;
        this.agencies = agencies;
        this.rights = rights;
    }

    @GetMapping("/admin/officers/{id}/signing-keys")
    Page ofOfficer(Actor.Officer by, @PathVariable long id) {
        return page(by, new KeyOwner.OfOfficer(id), Faults.NONE);
    }

    @GetMapping("/admin/agencies/{id}/signing-keys")
    Page ofAgency(Actor.Officer by, @PathVariable long id) {
        return page(by, new KeyOwner.OfAgency(id), Faults.NONE);
    }

    @PostMapping("/admin/officers/{id}/signing-keys")
    Page addForOfficer(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile certificate,
            @RequestParam(required = false) @Nullable MultipartFile store) {
        return add(by, new KeyOwner.OfOfficer(id), sent, certificate, store);
    }

    @PostMapping("/admin/agencies/{id}/signing-keys")
    Page addForAgency(
            Actor.Officer by,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile certificate,
            @RequestParam(required = false) @Nullable MultipartFile store) {
        return add(by, new KeyOwner.OfAgency(id), sent, certificate, store);
    }

    @PostMapping("/admin/officers/{id}/signing-keys/{key}/retirement")
    Page retireOfOfficer(Actor.Officer by, @PathVariable long id, @PathVariable long key) {
        return retire(by, new KeyOwner.OfOfficer(id), key);
    }

    @PostMapping("/admin/agencies/{id}/signing-keys/{key}/retirement")
    Page retireOfAgency(Actor.Officer by, @PathVariable long id, @PathVariable long key) {
        return retire(by, new KeyOwner.OfAgency(id), key);
    }

    private Page add(
            Actor.Officer by,
            KeyOwner owner,
            Map<String, String> sent,
            @Nullable MultipartFile certificate,
            @Nullable MultipartFile store) {
        try {
            keys.add(by, owner, newKey(sent, bytes(certificate), bytes(store)));
        } catch (InvalidInput invalid) {
            return page(by, owner, Faults.of(invalid));
        }
        return Page.redirect(path(owner), "Đã thêm chữ ký số. Chủ chữ ký nhập mã PIN của mình mỗi lần ký.");
    }

    private Page retire(Actor.Officer by, KeyOwner owner, long key) {
        keys.retire(by, owner, key);
        return Page.redirect(path(owner), "Đã ngừng dùng chữ ký số. Những gì đã ký vẫn giữ nguyên.");
    }

    private static NewKey newKey(Map<String, String> sent, byte[] certificate, byte[] store) {
        var token = sent.getOrDefault("token", "").strip();
        if (token.isEmpty()) {
            return NewKey.inFile(certificate, store);
        }
        var slot = sent.getOrDefault("slot", "0").strip();
        if (!slot.matches("\\d{1,3}")) {
            throw new InvalidInput("slot", "Nhập số thứ tự khe của thiết bị, từ 0.");
        }
        return NewKey.onToken(certificate, token, Integer.parseInt(slot));
    }

    private SigningKeysPage page(Actor.Officer by, KeyOwner owner, Faults faults) {
        var back = switch (owner) {
            case KeyOwner.OfOfficer(var id) -> {
                rights.requireOfficer(by, id);
                yield new Link(agencies.officer(id).name(), "/admin/officers/" + id);
            }
            case KeyOwner.OfAgency(var id) -> {
                rights.requireAgency(by, id);
                yield new Link(agencies.byId(id).name(), "/admin/agencies/" + id);
            }
        };
        return new SigningKeysPage(
                rights.isProvinceAdmin(by), back, path(owner), keys.of(owner), keys.tokens(), faults);
    }

    private static String path(KeyOwner owner) {
        return switch (owner) {
            case KeyOwner.OfOfficer(var id) -> "/admin/officers/" + id + "/signing-keys";
            case KeyOwner.OfAgency(var id) -> "/admin/agencies/" + id + "/signing-keys";
        };
    }

    /** What was sent; nothing for none. */
    static byte[] bytes(@Nullable MultipartFile sent) {
        try {
            return sent == null ? new byte[0] : sent.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
