package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.bookings.CallNext;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The officer's counter today: chosen once, then people are called to it. */
@Controller
class QueueController {

    private final QueuePages pages;
    private final SitAtCounter sit;
    private final CallNext call;

    QueueController(QueuePages pages, SitAtCounter sit, CallNext call) {
        this.pages = pages;
        this.sit = sit;
        this.call = call;
    }

    @GetMapping("/desk/queue")
    Page show(Actor.Officer officer) {
        return pages.page(officer, Faults.NONE);
    }

    @PostMapping("/desk/queue/seat")
    Page sit(Actor.Officer officer, @RequestParam Map<String, String> sent) {
        var typed = new Typed(sent);
        var counter = AssignmentController.id(typed.text("counter"));
        if (counter == null) {
            return pages.page(officer, Faults.of(new InvalidInput("counter", "Chọn quầy bạn ngồi hôm nay.")));
        }
        var seat = sit.sit(officer, pages.deskOf(officer, counter), counter);
        return Page.redirect("/desk/queue", "Bạn ngồi quầy %d hôm nay.".formatted(seat.number()));
    }

    @PostMapping("/desk/queue/seat/end")
    Page leave(Actor.Officer officer) {
        sit.leave(officer);
        return Page.redirect("/desk/queue", "Đã rời quầy.");
    }

    @PostMapping("/desk/queue/calls")
    Page call(Actor.Officer officer, @RequestParam RequestKey key) {
        return call.callNext(officer, key)
                .map(ticket -> Page.redirect("/desk/queue"))
                .orElseGet(() -> Page.refusal("/desk/queue", "Không còn ai chờ quầy này."));
    }
}
