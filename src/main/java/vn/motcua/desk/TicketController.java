package vn.motcua.desk;

import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.bookings.FinishTicket;
import vn.motcua.bookings.RecallTicket;
import vn.motcua.bookings.ReviveTicket;
import vn.motcua.bookings.ServeTicket;
import vn.motcua.bookings.SkipTicket;
import vn.motcua.bookings.TransferTicket;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** What an officer does with the ticket at their counter. */
@Controller
class TicketController {

    private static final String QUEUE = "/desk/queue";
    private static final Pattern ELSEWHERE = Pattern.compile("\\d{1,18}\\.\\d{0,18}");

    private final QueuePages pages;
    private final RecallTicket recall;
    private final ServeTicket serve;
    private final SkipTicket skip;
    private final ReviveTicket revive;
    private final TransferTicket transfer;
    private final FinishTicket finish;

    TicketController(
            QueuePages pages,
            RecallTicket recall,
            ServeTicket serve,
            SkipTicket skip,
            ReviveTicket revive,
            TransferTicket transfer,
            FinishTicket finish) {
        this.pages = pages;
        this.recall = recall;
        this.serve = serve;
        this.skip = skip;
        this.revive = revive;
        this.transfer = transfer;
        this.finish = finish;
    }

    @PostMapping("/desk/queue/tickets/{id}/recall")
    Page recall(Actor.Officer officer, @PathVariable long id, @RequestParam RequestKey key) {
        return Page.redirect(
                QUEUE, "Đã gọi lại số " + recall.recall(officer, id, key).code() + ".");
    }

    @PostMapping("/desk/queue/tickets/{id}/serve")
    Page serve(Actor.Officer officer, @PathVariable long id, @RequestParam RequestKey key) {
        serve.serve(officer, id, key);
        return Page.redirect(QUEUE);
    }

    /** The person has brought a dossier: the counter's reception opens, with the ticket to be linked. */
    @PostMapping("/desk/queue/tickets/{id}/reception")
    Page receive(Actor.Officer officer, @PathVariable long id, @RequestParam RequestKey key) {
        serve.serve(officer, id, key);
        return Page.redirect("/desk/reception");
    }

    @PostMapping("/desk/queue/tickets/{id}/skip")
    Page skip(Actor.Officer officer, @PathVariable long id, @RequestParam RequestKey key) {
        return Page.redirect(
                QUEUE, "Đã bỏ qua số " + skip.skip(officer, id, key).code() + ".");
    }

    @PostMapping("/desk/queue/tickets/{id}/revive")
    Page revive(Actor.Officer officer, @PathVariable long id, @RequestParam RequestKey key) {
        return Page.redirect(QUEUE, "Số " + revive.revive(officer, id, key).code() + " chờ lại từ bây giờ.");
    }

    @PostMapping("/desk/queue/tickets/{id}/transfer")
    Page transfer(
            Actor.Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam RequestKey key) {
        try {
            if (!ELSEWHERE.matcher(to).matches()) {
                throw new InvalidInput("to", "Chọn nơi chuyển đến.");
            }
            var dot = to.indexOf('.');
            var moved = transfer.transfer(
                    officer,
                    id,
                    Long.parseLong(to.substring(0, dot)),
                    AssignmentController.id(to.substring(dot + 1)),
                    key);
            return Page.redirect(QUEUE, "Đã chuyển số " + moved.code() + ", giữ nguyên lượt.");
        } catch (InvalidInput invalid) {
            return pages.page(
                    officer,
                    new Faults(invalid.faults().stream()
                            .map(fault -> new InvalidInput.Fault("to", fault.message()))
                            .toList()));
        }
    }

    @PostMapping("/desk/queue/tickets/{id}/finish")
    Page finish(Actor.Officer officer, @PathVariable long id, @RequestParam RequestKey key) {
        return Page.redirect(
                QUEUE, "Đã kết thúc số " + finish.finish(officer, id, key).code() + ".");
    }
}
