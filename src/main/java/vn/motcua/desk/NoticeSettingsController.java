package vn.motcua.desk;

import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.notifications.MailSettings;
import vn.motcua.notifications.MailWish;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** An officer's own choice of e-mail: what, where, and the code that proves the address is theirs. */
@Controller
class NoticeSettingsController {

    private static final String ADDRESS = "/desk/notices/settings";

    private final MailSettings settings;

    NoticeSettingsController(MailSettings settings) {
        this.settings = settings;
    }

    @GetMapping(ADDRESS)
    Page show(Actor.Officer officer) {
        return new NoticeSettingsPage(settings.of(officer), "", Faults.NONE);
    }

    @PostMapping(ADDRESS)
    Page wish(Actor.Officer officer, @RequestParam(defaultValue = "") String wish) {
        var known = Stream.of(MailWish.values())
                .filter(one -> one.name().equals(wish))
                .findFirst();
        if (known.isEmpty()) {
            return again(officer, "", new InvalidInput("wish", "Chọn một cách nhận thư."));
        }
        settings.wish(officer, known.get());
        return Page.redirect(ADDRESS, "Đã lưu cách nhận thư.");
    }

    @PostMapping(ADDRESS + "/address")
    Page ask(Actor.Officer officer, @RequestParam String address, @RequestParam String key) {
        try {
            settings.ask(officer, address, new RequestKey(key));
        } catch (InvalidInput invalid) {
            return again(officer, address, invalid);
        }
        return Page.redirect(ADDRESS, "Mã xác nhận đang được gửi tới " + address.strip() + ".");
    }

    @PostMapping(ADDRESS + "/confirmation")
    Page confirm(Actor.Officer officer, @RequestParam String code) {
        try {
            settings.confirm(officer, code);
        } catch (InvalidInput invalid) {
            return again(officer, "", invalid);
        }
        return Page.redirect(ADDRESS, "Đã xác nhận địa chỉ thư điện tử.");
    }

    @PostMapping(ADDRESS + "/address/removal")
    Page forget(Actor.Officer officer) {
        settings.forget(officer);
        return Page.redirect(ADDRESS, "Đã xóa địa chỉ và ngừng gửi thư.");
    }

    private Page again(Actor.Officer officer, String typed, InvalidInput invalid) {
        return new NoticeSettingsPage(settings.of(officer), typed, Faults.of(invalid));
    }
}
