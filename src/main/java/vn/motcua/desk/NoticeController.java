package vn.motcua.desk;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.notifications.Notices;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Page;

/** An officer's own notices: listed, and marked as read. */
@Controller
class NoticeController {

    private static final int SHOWN = 30;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/desk/notices")
    Page list(Actor.Officer officer, @RequestParam Map<String, String> sent) {
        return new NoticesPage(notices.page(officer, AssignmentController.id(sent.getOrDefault("before", "")), SHOWN));
    }

    @PostMapping("/desk/notices/{id}/read")
    Page read(Actor.Officer officer, @PathVariable String id) {
        notices.read(officer, known(id));
        return Page.redirect("/desk/notices", "Đã đánh dấu đã đọc.");
    }

    @PostMapping("/desk/notices/read")
    Page readAll(Actor.Officer officer, @RequestParam String newest) {
        notices.readUpTo(officer, known(newest));
        return Page.redirect("/desk/notices", "Đã đánh dấu đã đọc tất cả.");
    }

    private static long known(String id) {
        var known = AssignmentController.id(id);
        if (known == null) {
            throw new NotFound("Không tìm thấy thông báo này.");
        }
        return Objects.requireNonNull(known);
    }
}
